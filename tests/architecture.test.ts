import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { lintRules } from "./architecture/lint-rules";
import { PLANTED, ROOM_PLANTS } from "./architecture/planted";
import { ROOMS } from "./architecture/rooms";
import { violationsOf } from "./architecture/violations";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = /\.(ts|tsx|mjs)$/;
const FOLDERS = ["app", "components", "lib", "bin", "prisma", "tests"];
/** Written by Prisma, or holding the violations planted below. */
const LEFT_OUT = ["lib/db/generated/", "tests/architecture/", "tests/architecture.test.ts"];

function sources(): string[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      posix.join(folder, name.replaceAll("\\", "/")),
    ),
  );
  return [...inFolders, ...readdirSync(ROOT)].filter(
    (path) => SOURCE.test(path) && !LEFT_OUT.some((start) => path.startsWith(start)),
  );
}

describe("architecture", () => {
  it("is kept by every source file", () => {
    const paths = sources();
    expect(paths.length).toBeGreaterThan(0);
    expect(
      paths.flatMap((path) => violationsOf(path, readFileSync(join(ROOT, path), "utf8"))),
    ).toEqual([]);
  });

  it("names only rooms that exist in its table", () => {
    const named = Object.values(ROOMS).flatMap((room) => [...room.imports, ...room.types]);
    expect(named.filter((name) => !(name in ROOMS))).toEqual([]);
  });

  it("has no rooms that import each other in a circle", () => {
    const visit = (name: string, above: readonly string[]): string[] =>
      above.includes(name)
        ? [[...above, name].join(" → ")]
        : (ROOMS[name]?.imports ?? []).flatMap((next) => visit(next, [...above, name]));
    expect(Object.keys(ROOMS).flatMap((name) => visit(name, []))).toEqual([]);
  });

  it.each(PLANTED)("finds: $path $found", ({ path, source, found }) => {
    expect(violationsOf(path, source)).toEqual(found.map((violation) => `${path}: ${violation}`));
  });
});

describe("import rule of the linter", () => {
  const scratch = mkdtempSync(join(tmpdir(), "clientele-lint-"));
  afterAll(() => rmSync(scratch, { recursive: true }));

  // After a change of the table: npx vitest run tests/architecture.test.ts -u
  it("is the table of the rooms", async () => {
    await expect(lintRules()).toMatchFileSnapshot("../biome.rooms.json");
  });

  it("refuses a planted import in every room, and only that", () => {
    for (const name of ["biome.json", "biome.rooms.json"]) {
      cpSync(join(ROOT, name), join(scratch, name));
    }
    for (const { path, source } of ROOM_PLANTS) {
      mkdirSync(dirname(join(scratch, path)), { recursive: true });
      writeFileSync(join(scratch, path), source);
    }
    const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
    const options = ["lint", "--only=style/noRestrictedImports", "--reporter=github"];
    const { stdout } = spawnSync(process.execPath, [biome, ...options, "--max-diagnostics=none"], {
      cwd: scratch,
      encoding: "utf8",
    });
    const refused = [...stdout.matchAll(/file=([^,]+),line=(\d+)/g)].map(
      ([, file = "", line]) =>
        `${file.split("clientele-lint-")[1]?.replace(/^[^/]*\//, "") ?? file}:${line}`,
    );
    expect(refused.sort()).toEqual(ROOM_PLANTS.map(({ path }) => `${path}:1`).sort());
  });
});
