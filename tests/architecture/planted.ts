import { ROOMS, type Room } from "./rooms";

/** A file that breaks the rules, and what must be said of it: a check must be able to fail. */
export interface Planted {
  readonly path: string;
  readonly source: string;
  readonly found: readonly string[];
}

const inScoring = (source: string, ...found: string[]): Planted => ({
  path: "lib/scoring/planted.ts",
  source,
  found,
});

const inUsecases = (source: string, ...found: string[]): Planted => ({
  path: "lib/usecases/planted.ts",
  source,
  found,
});

const inActions = (source: string, ...found: string[]): Planted => ({
  path: "app/(workspace)/actions.ts",
  source: `"use server";\n${source}`,
  found,
});

export const PLANTED: readonly Planted[] = [
  // What must be let through.
  inScoring('import { curve } from "./curve";\nimport type { Facts } from "@/lib/scoring/facts";'),
  inScoring('// import { x } from "@/lib/db/client"\n/* Date.now() as any */'),
  inUsecases(
    'import type { Scope } from "@/lib/scope";\nimport { rate } from "@/lib/scoring/rate";',
  ),
  inUsecases('import { type Scope } from "@/lib/scope";'),
  {
    path: "lib/scoring/criteria/tenure.ts",
    source: 'import { curve } from "../curve";',
    found: [],
  },
  {
    path: "lib/scoring/curve.test.ts",
    source:
      'import fc from "fast-check";\nimport { x } from "@/tests/factories/facts";\nnew Date();',
    found: [],
  },
  { path: "bin/start.mjs", source: 'import "node:fs";\nprocess.env.PORT;', found: [] },
  { path: "lib/env.ts", source: 'import { z } from "zod";\nprocess.env.PORT;', found: [] },

  inScoring('const a = "taken from " + b + " and ";'),

  // Every way to write an import.
  inScoring('import { a } from "@/lib/db/client";', "may not import @/lib/db/client"),
  inScoring('import type { A } from "@/lib/db/client";', "may not import @/lib/db/client"),
  inScoring('export { a } from "@/lib/db/client";', "may not import @/lib/db/client"),
  inScoring('import "@/lib/db/client";', "may not import @/lib/db/client"),
  inScoring("import {\n  a,\n  b,\n} from '@/lib/db/client'", "may not import @/lib/db/client"),
  inScoring('const a = await import("@/lib/db/client");', "may not import @/lib/db/client"),
  inScoring('const a = require("@/lib/db/client");', "may not import @/lib/db/client"),
  inScoring('let a: import("@/lib/db/client").A;', "may not import @/lib/db/client"),
  inScoring("await import(name);", "imports something that is not a plain string"),
  inScoring("await import(`./$" + "{name}`);", "imports something that is not a plain string"),
  inScoring(
    'export type A = 1\nimport { a } from "@/lib/db/client"',
    "may not import @/lib/db/client",
  ),

  // Rooms.
  inScoring('import { a } from "../portfolio/split";', "leaves its room by ../portfolio/split"),
  inScoring('import { a } from "@/lib/scope-two";', "may not import @/lib/scope-two"),
  inScoring(
    'import { a } from "@/tests/factories/facts";',
    "may not import @/tests/factories/facts",
  ),
  inUsecases('import { makeScope } from "@/lib/scope";', "may import only types from @/lib/scope"),
  inUsecases('import { type A, b } from "@/lib/scope";', "may import only types from @/lib/scope"),
  inUsecases(
    'import type { A } from "@/lib/scope";\nimport { b } from "@/lib/scope";',
    "may import only types from @/lib/scope",
  ),
  {
    path: "lib/repositories/accounts.ts",
    source: 'import { SEGMENTS } from "@/lib/scoring/facts";',
    found: [],
  },
  {
    path: "lib/scoring/facts.ts",
    source: "export const isClient = (segment: Segment) => segment === SEGMENTS[0];",
    found: ["is vocabulary and holds code"],
  },
  inUsecases('import { a } from "@/app/actions";', "may not import @/app/actions"),
  {
    path: "lib/usecases/rate-files-json.ts",
    source: 'import { a } from "@/lib/repositories/accounts";',
    found: ["may not import @/lib/repositories/accounts"],
  },
  {
    path: "lib/usecases/rate-files.ts",
    source: 'import { a } from "./import-accounts";',
    found: ["leaves its room by ./import-accounts"],
  },
  {
    path: "app/(workspace)/page.tsx",
    source: 'import { a } from "@/lib/repositories/accounts";',
    found: ["may not import @/lib/repositories/accounts"],
  },
  {
    path: "components/accounts/list.tsx",
    source: 'import { rate } from "@/lib/scoring/rate";',
    found: ["may import only types from @/lib/scoring/rate"],
  },
  { path: "lib/scoring.ts", source: "", found: ["belongs to no room"] },
  { path: "lib/stray/a.ts", source: "", found: ["belongs to no room"] },
  { path: "middleware.ts", source: "", found: ["belongs to no room"] },
  {
    path: "proxy.ts",
    source: 'import { a } from "@/lib/usecases/list-accounts";',
    found: ["may not import @/lib/usecases/list-accounts"],
  },

  // Doors.
  inActions("export async function a(): Promise<void> {\n  await requireOwnOrigin();\n}"),
  inActions(
    "export async function a(\n  _: Answer,\n): Promise<Answer> {\n  await requireOwnOrigin();\n  b();\n}",
  ),
  inActions("export type A = 1;"),
  inActions(
    "export async function a() {\n  await requireOwnOrigin();\n}\nexport async function b() {\n  c();\n}",
    "does not ask who knocks: export async function b() {",
  ),
  inActions(
    "export async function a() {\n  b();\n  await requireOwnOrigin();\n}",
    "does not ask who knocks: export async function a() {",
  ),
  inActions(
    "export async function a() {\n  requireOwnOrigin();\n}",
    "does not ask who knocks: export async function a() {",
  ),
  inActions(
    "export const a = async () => b();",
    "does not ask who knocks: export const a = async () => b();",
  ),
  inActions("export { a };", "does not ask who knocks: export { a };"),
  {
    path: "app/api/a/route.ts",
    source: "export function GET() {\n  return b();\n}",
    found: ["does not ask who knocks: export function GET() {"],
  },
  {
    path: "app/api/a/route.ts",
    source: "export async function PUT() {\n  refuseForeign(request);\n  return b();\n}",
    found: ["does not ask who knocks: export async function PUT() {"],
  },
  { path: "app/api/health/a/route.ts", source: "export function GET() {}", found: [] },
  {
    path: "app/page.tsx",
    source: 'async () => {\n  "use server";\n}',
    found: ["holds a server action"],
  },

  // Packages.
  inScoring('import { z } from "zod";', "may not import the package zod"),
  inScoring('import fs from "node:fs";', "may not import the package node:fs"),
  inScoring('import { it } from "vitest";', "may not import the package vitest"),
  {
    path: "lib/repositories/accounts.ts",
    source: 'import "server-only";',
    found: ["may not import the package server-only"],
  },

  // The core is told everything.
  inScoring("Date.now();", "holds the clock"),
  inScoring("new Date();", "holds the clock"),
  inScoring("new Date(0).getFullYear();", "holds the time zone"),
  inScoring("Math.random();", "holds randomness"),
  inScoring("new Intl.NumberFormat();", "holds the locale of the machine"),
  inScoring("a.toLocaleString();", "holds the locale of the machine"),
  inScoring("a.localeCompare(b(c));", "holds the locale of the machine"),
  inScoring("console.log(1);", "holds the process"),
  inScoring("process.env.TZ;", "holds the process", "reads the environment"),
  inUsecases("process.env.TZ;", "reads the environment"),
  inUsecases("const { env } = process;", "reads the environment"),

  // Names, lengths and shortcuts.
  { path: "lib/scoring/index.ts", source: "", found: ["is a barrel"] },
  inScoring('export * from "./rate";', "is a barrel"),
  { path: "lib/scoring/utils.ts", source: "", found: ["has a name that says nothing"] },
  { path: "lib/scoring/helpers/a.ts", source: "", found: ["has a name that says nothing"] },
  { path: "lib/scoring/flipSide.ts", source: "", found: ["is not named in kebab-case"] },
  inScoring("a;\n".repeat(200)),
  inScoring("a;\n".repeat(201), "has 201 lines, more than 200"),
  {
    path: "components/ui/button.tsx",
    source: "a;\n".repeat(151),
    found: ["has 151 lines, more than 150"],
  },
  inScoring("const a = b as any;", "holds an `any`"),
  inScoring("// @ts-ignore", "silences the compiler"),
  inScoring("<p dangerouslySetInnerHTML={a} />", "holds dangerouslySetInnerHTML"),
  {
    path: "tests/e2e/smoke.spec.ts",
    source: "test.only('a', () => page.waitForTimeout(5));",
    found: ["holds a focused or unwritten test", "holds a sleep"],
  },
];

/**
 * For the linter: in every room a file, a file in a subfolder and a test, each with a forbidden
 * import on its first line and allowed ones below it.
 */
export const ROOM_PLANTS: readonly Pick<Planted, "path" | "source">[] = Object.entries(
  ROOMS,
).flatMap(([name, room]) => [
  ...forbiddenFor(name, room).map((forbidden, index) => ({
    path: room.isFile ? `${name}-${index}.ts` : `${name}/planted-${index}.ts`,
    source: `import "${forbidden}";\nimport "./own";\n${allowedFor(room)}`,
  })),
  ...(room.isFile
    ? []
    : [{ path: `${name}/deep/planted.ts`, source: `import "../../other";\nimport "../own";\n` }]),
  {
    path: `${name}${room.isFile ? "-" : "/"}planted.test.ts`,
    source: `import "@/lib/nowhere/x";\nimport "vitest";\nimport "@/tests/factories/facts";\n`,
  },
]);

/** A module of every room it may not import, and packages which no room may. */
function forbiddenFor(name: string, room: Room): string[] {
  const allowed = [name, ...room.imports, ...room.types];
  const rooms = Object.keys(ROOMS).filter(
    (other) => !allowed.some((open) => other === open || other.startsWith(`${open}/`)),
  );
  return [...rooms.map((other) => moduleOf(other)), "lodash", "vitest", "@/tests/x", "../other"];
}

function allowedFor(room: Room): string {
  const modules = [...room.imports, ...room.types].map((name) => moduleOf(name));
  const packages = room.packages.map((name) => name.replace(/\*$/, "x/y"));
  return [...modules, ...packages].map((name) => `import "${name}";\n`).join("");
}

function moduleOf(name: string): string {
  return ROOMS[name]?.isFile ? `@/${name}` : `@/${name}/module`;
}
