import type { NextConfig } from "next";

const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Content-Security-Policy", value: "frame-ancestors 'none'" },
  { key: "X-Frame-Options", value: "DENY" },
];

const config: NextConfig = {
  /** The tests build into a folder of their own, beside a running product. */
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  images: { unoptimized: true },
  experimental: { authInterrupts: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-pg",
    "@prisma/client",
    "better-auth",
    "better-sqlite3",
    "pg",
    "pino",
  ],
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
};

export default config;
