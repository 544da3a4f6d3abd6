import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes, as they stand in a link or a key: seen once by whoever it is for. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 in hex: what is kept of a token or a code, and the name an attempt is counted by. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
