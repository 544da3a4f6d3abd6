import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/** A statement, or a piece that only a statement has. */
const SQL = /\b(SELECT|INSERT INTO|DELETE FROM|UPDATE) "|\bWHERE "|\bORDER BY "/;

const sources = ["app", "bin", "components", "lib"]
  .flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" }).map((path) =>
      posix.join(room, path.replaceAll("\\", "/")),
    ),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$|db\/generated\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

const withSql = sources.filter(({ text }) => SQL.test(text));

it("SQL is written in the repositories and under them, nowhere else", () => {
  expect(withSql.length).toBeGreaterThan(5);
  const rooms = withSql.map(({ path }) => path.split("/").slice(0, 2).join("/"));
  expect([...new Set(rooms)].sort()).toEqual(["lib/db", "lib/repositories"]);
});

it("SQL of the repositories takes what people send as a parameter, never as text", () => {
  const repositories = withSql.filter(({ path }) => path.startsWith("lib/repositories/"));
  for (const { path, text } of repositories) {
    // Between single quotes stands a value; a name of ours stands between double ones, or bare.
    expect(text.match(/'\$\{[^}]*\}'/), path).toBeNull();
  }
});

it("no source sends a text as a whole statement past the placeholders", () => {
  const raw = /\$(query|execute)RawUnsafe|\bPrisma\.raw\(/;
  expect(sources.filter(({ text }) => raw.test(text)).map(({ path }) => path)).toEqual([]);
});
