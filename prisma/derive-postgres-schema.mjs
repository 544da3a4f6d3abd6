// Derives prisma/postgresql/schema.prisma from the canonical schema. Only the provider, the folder
// of the generated client and the width of row numbers differ. Run it after every change of
// prisma/schema.prisma; with --check it writes nothing and exits with 1 where the derived schema is
// stale.
import { readFileSync, writeFileSync } from "node:fs";

const CANONICAL = new URL("./schema.prisma", import.meta.url);
const DERIVED = new URL("./postgresql/schema.prisma", import.meta.url);

const NOTE = "// Derived from ../schema.prisma by derive-postgres-schema.mjs. Do not edit.\n\n";

// SQLite's row numbers have 64 bits whatever Prisma calls them. Those of Postgres have as many as
// the column says, and each row that is written again takes a new one.
const ROW_NUMBER = [
  "Int      @id @default(autoincrement())",
  "BigInt   @id @default(autoincrement())",
];

function replaceOnce(text, from, to) {
  if (text.split(from).length !== 2) {
    throw new Error(`prisma/schema.prisma must contain ${from} exactly once.`);
  }
  return text.replace(from, to);
}

const canonical = readFileSync(CANONICAL, "utf8");
const derived =
  NOTE +
  [
    ['provider = "sqlite"', 'provider = "postgresql"'],
    ['"../lib/db/generated/sqlite"', '"../../lib/db/generated/postgresql"'],
    ROW_NUMBER,
  ].reduce((schema, [from, to]) => replaceOnce(schema, from, to), canonical);

if (!process.argv.includes("--check")) {
  writeFileSync(DERIVED, derived);
} else if (readFileSync(DERIVED, "utf8") !== derived) {
  console.error(
    "prisma/postgresql/schema.prisma is stale: run node prisma/derive-postgres-schema.mjs",
  );
  process.exitCode = 1;
}
