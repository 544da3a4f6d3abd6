import { betterAuth } from "better-auth";
import { nextCookies } from "better-auth/next-js";
import { environment } from "@/lib/env";
import { newId } from "@/lib/new-id";
import { authStore } from "@/lib/repositories/auth-store";
import { hashPassword, verifyPassword } from "./password-hash";
import { FROM_ADDRESS_HEADER } from "./request-mark";

/** After so long somebody signs in again, whatever they did meanwhile. */
const SESSION_SECONDS = 7 * 24 * 3600;

function makeAuthServer() {
  const { secret, origins } = environment();
  const secure = origins.every((origin) => origin.startsWith("https:"));
  if (secret === undefined) {
    throw new Error("CLIENTELE_SECRET must be set: at least 32 random characters.");
  }
  return betterAuth({
    appName: "Clientele",
    // Nothing of it is mounted: it is called, and its own routes answer nobody.
    baseURL: origins[0],
    secret,
    database: authStore(),
    account: { modelName: "credential" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      // Which of their workspaces somebody works in; set by us alone.
      additionalFields: { workspaceId: { type: "string", required: false, input: false } },
    },
    advanced: {
      database: { generateId: () => newId() },
      // Written by our own server; anybody can send `X-Forwarded-For`.
      ipAddress: { ipAddressHeaders: [FROM_ADDRESS_HEADER] },
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: secure ? "__Host-clientele" : "clientele",
          attributes: { secure, sameSite: "lax", httpOnly: true, path: "/" },
        },
      },
    },
    // Ours counts in the database and covers calls as well (see sign-in.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [nextCookies()],
  });
}

type AuthServer = ReturnType<typeof makeAuthServer>;

const holder: typeof globalThis & { clienteleAuth?: AuthServer } = globalThis;

/** The sign-in library with our settings, made with the first call. */
export function authServer(): AuthServer {
  holder.clienteleAuth ??= makeAuthServer();
  return holder.clienteleAuth;
}
