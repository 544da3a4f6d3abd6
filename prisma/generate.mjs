// Generates the database clients for SQLite and Postgres, and does nothing where both are up to date.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const generated = fileURLToPath(new URL("../lib/db/generated/", import.meta.url));
const stamp = `${generated}stamp`;
const schemas = ["prisma/schema.prisma", "prisma/postgresql/schema.prisma"];
const require = createRequire(import.meta.url);

function fingerprint() {
  const hash = createHash("sha256");
  for (const schema of schemas) {
    hash.update(readFileSync(`${root}${schema}`));
  }
  hash.update(require("prisma/package.json").version);
  return hash.digest("hex");
}

function generate(schema) {
  const args = [require.resolve("prisma/build/index.js"), "generate", "--schema", schema];
  const env = {
    ...process.env,
    // Prisma looks for its schema engine, and downloads it, although generating does not use it.
    // Any program that exists satisfies it; this one fails when it is called as an engine, where
    // one that succeeds silently would make other commands claim success.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env });
    let output = "";
    child.stdout.on("data", (text) => {
      output += text;
    });
    child.stderr.on("data", (text) => {
      output += text;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`prisma generate ${schema} failed:\n${output}`)),
    );
  });
}

const wanted = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  await Promise.all(schemas.map(generate));
  mkdirSync(generated, { recursive: true });
  writeFileSync(stamp, wanted);
}
