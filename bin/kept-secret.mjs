import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { CannotRun } from "./preflight.mjs";

const BYTES = 32;

/**
 * A secret of this installation: 32 random bytes in a file that its owner alone may read, made at
 * the first start and read again at every other.
 *
 * @param encoding how its bytes are written: "base64url", or "base64" where somebody else reads it
 * @param loss what deleting it costs, for the person who finds it damaged
 * @throws CannotRun when the file holds something else.
 */
export function keptSecret(file, encoding, loss) {
  if (!existsSync(file)) {
    // Whole or not at all, and the first of two starts wins.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${randomBytes(BYTES).toString(encoding)}\n`, { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    } finally {
      unlinkSync(draft);
    }
  }
  // Also where a copy or a restore has opened it.
  chmodSync(file, 0o600);
  const secret = readFileSync(file, "utf8").trim();
  if (Buffer.from(secret, encoding).length === BYTES) return secret;
  throw new CannotRun(`${file} is damaged. Delete it: ${loss}`);
}
