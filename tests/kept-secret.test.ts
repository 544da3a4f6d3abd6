import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { weaknessOf, weaknessOfKey } from "@/lib/env-secret";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clientele-secret-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a start of the product gets. */
function kept(file: string, encoding: "base64" | "base64url"): string {
  const script = `import("./bin/kept-secret.mjs").then(
    ({ keptSecret }) => process.stdout.write(keptSecret(...process.argv.slice(1))),
  )`;
  const args = ["-e", script, file, encoding, "do this."];
  return execFileSync(process.execPath, args, { cwd: ROOT, encoding: "utf8", stdio: "pipe" });
}

it("makes a secret once, that its owner alone may read", () => {
  const file = join(folder, "secret");
  const first = kept(file, "base64url");
  expect(weaknessOf(first)).toBeUndefined();
  expect(kept(file, "base64url")).toBe(first);
  chmodSync(file, 0o644);
  expect(kept(file, "base64url")).toBe(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it("makes a key as Next reads it", () => {
  const file = join(folder, "action-key");
  const key = kept(file, "base64");
  expect(weaknessOfKey(key)).toBeUndefined();
  expect(readFileSync(file, "utf8")).toBe(`${key}\n`);
});

it("says what to do about one that is damaged", () => {
  const file = join(folder, "secret");
  writeFileSync(file, "half of i");
  expect(() => kept(file, "base64url")).toThrow(/is damaged\. Delete it: do this\./);
});
