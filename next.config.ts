import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";
import { environment } from "./lib/env";

/** For every answer: pages, files, redirects, refusals. */
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Not stricter: without a referrer browsers send `Origin: null` with a form.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  // Browsers heed it over https only.
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
  {
    key: "Permissions-Policy",
    value: [
      "accelerometer",
      "camera",
      "display-capture",
      "encrypted-media",
      "geolocation",
      "gyroscope",
      "hid",
      "magnetometer",
      "microphone",
      "midi",
      "payment",
      "serial",
      "usb",
      "xr-spatial-tracking",
    ]
      .map((feature) => `${feature}=()`)
      .join(", "),
  },
  // For what is not a page. A page's own comes from proxy.ts and takes the place of this one.
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  },
];

const NOT_STORED = [{ key: "Cache-Control", value: "no-store" }];

const config: NextConfig = {
  /** The tests build into a folder of their own, beside a running product. */
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  images: { unoptimized: true },
  experimental: {
    authInterrupts: true,
    // Files do not come through actions; proxy.ts refuses in words what is larger.
    serverActions: { bodySizeLimit: "1mb" },
  },
  // One address, with or without a slash at its end: the redirect of Next carries no headers.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@zxcvbn-ts/core",
    "@zxcvbn-ts/language-common",
    "better-auth",
    "better-sqlite3",
    "email-providers",
    "nodemailer",
    "pg",
    "pino",
  ],
  headers: async () => [
    { source: "/:path*", headers: SECURITY_HEADERS },
    { source: "/api/:path*", headers: NOT_STORED },
  ],
};

/** Unless it is told the other names it is opened by, `next dev` reloads pages of localhost only. */
function developmentConfig(): NextConfig {
  const hosts = environment().origins.map((origin) => new URL(origin).hostname);
  return { ...config, allowedDevOrigins: hosts };
}

export default function configFor(phase: string): NextConfig {
  return phase === PHASE_DEVELOPMENT_SERVER ? developmentConfig() : config;
}
