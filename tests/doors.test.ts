import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const APP = fileURLToPath(new URL("../app", import.meta.url));

/** Before somebody is signed in, or for a supervisor of the process, or where there is nothing: no data of a workspace. */
const OPEN = /^(\(public\)|api\/health|api\/\[\.\.\.path\])\//;

const ASKS =
  /\b(requireScope\(|requireMember\(|requireAnywhere\(|scopeFor\(|(?:scope|person)OfRequest\(request, )"[a-z]+\.[a-z]+"\)/;

/** The files behind which the data of a workspace is: pages, handlers and actions. */
const doors = readdirSync(APP, { recursive: true, encoding: "utf8" })
  .map((path) => posix.normalize(path.replaceAll("\\", "/")))
  .filter((path) => /(^|\/)(page\.tsx|route\.ts|actions\.ts)$/.test(path) && !OPEN.test(path));

/** The exported functions of a file, each with its text up to the next one. */
function exported(source: string): string[] {
  return source
    .split(/^(?=export (?:default )?(?:async )?function |(?:async )?function )/m)
    .filter((part) => /^export (default )?(async )?function /.test(part));
}

it("finds the doors", () => {
  expect(doors.length).toBeGreaterThan(10);
});

it.each(doors)("%s asks in each of its functions what its caller may do", (path) => {
  const functions = exported(readFileSync(join(APP, path), "utf8"));
  expect(functions.length).toBeGreaterThan(0);
  expect(functions.filter((text) => !ASKS.test(text))).toEqual([]);
});

it.each(doors.filter((path) => path.endsWith("route.ts")))(
  "%s answers through the one function that fails closed",
  (path) => {
    const functions = exported(readFileSync(join(APP, path), "utf8"));
    expect(
      functions.filter((text) => !/\breturn answer\(request, "(none|raw)", /.test(text)),
    ).toEqual([]);
  },
);
