import { posix } from "node:path";
import { type Import, importsOf, withoutComments } from "./imports";
import { ROOMS, roomOf, TEST_IMPORTS, VOCABULARY } from "./rooms";

const MAX_LINES = 200;
const MAX_COMPONENT_LINES = 150;
const KEBAB_FILE = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d))?\.(ts|tsx|mjs|css)$/;
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/;
const ROOT_FILES = /^((next|playwright|vitest|prisma|postcss)\.config\.(ts|mjs)|next-env\.d\.ts)$/;

/** What no source may hold, tests included. */
const NOWHERE: Readonly<Record<string, RegExp>> = {
  "an `any`": /\bas\s+any\b(?!\s+[a-z])|<any>/,
  dangerouslySetInnerHTML: /dangerouslySetInnerHTML/,
  "a focused or unwritten test": /\b(it|test|describe)\s*\.\s*(only|todo)\b/,
  "a sleep": /\bwaitForTimeout\b/,
};

/** Looked for in comments too. */
const SILENCED = /@ts-(ignore|nocheck)/;

/** What the pure core may not hold: everything it must be told. */
const NOT_IN_CORE: Readonly<Record<string, RegExp>> = {
  "the clock": /\bDate\.now\b|\bnew\s+Date\s*(\(\s*\)|;)|\bperformance\.now\b|(?<!new\s)\bDate\(/,
  "the time zone": /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes)\(|getTimezoneOffset/,
  randomness: /\bMath\.random\b|\bcrypto\b/,
  "the locale of the machine":
    /\bIntl\.\w+\s*\(\s*(\)|undefined)|\.toLocale\w*\(\s*(\)|undefined)|\.localeCompare\((?![^;\n]*,)/,
  "the process": /\bprocess\.|\bglobalThis\b|\bconsole\.|\bfetch\(|\bset(Timeout|Interval)\(/,
};

/** The first statement of every server action, and the first two of every route handler. */
const ASKS_IN_ACTION = /^[^;]*\{\n {2}await requireOwnOrigin\(\);\n/;
const ASKS_IN_HANDLER =
  /^[^;]*\{\n {2}const refused = refuseForeign\(request\);\n {2}if \(refused\) return refused;\n/;

/**
 * Every way in which one file breaks the rules of the house, as sentences.
 * `path` is counted from the root, with forward slashes; the file need not exist.
 */
export function violationsOf(path: string, source: string): string[] {
  return [
    ...nameViolations(path),
    ...lengthViolations(path, source),
    ...contentViolations(path, withoutComments(source), source),
    ...doorViolations(path, withoutComments(source)),
    ...importsOf(source).flatMap((imported) => importViolations(path, imported)),
  ].map((violation) => `${path}: ${violation}`);
}

function nameViolations(path: string): string[] {
  const found: string[] = [];
  const file = posix.basename(path);
  if (roomOf(path) === undefined && !ROOT_FILES.test(path)) found.push("belongs to no room");
  if (EMPTY_NAMES.test(path)) found.push("has a name that says nothing");
  if (/^index\.(ts|tsx|mjs)$/.test(file)) found.push("is a barrel");
  if (!KEBAB_FILE.test(file)) found.push("is not named in kebab-case");
  return found;
}

function lengthViolations(path: string, source: string): string[] {
  if (isTest(path)) return [];
  const isComponent = path.startsWith("components/") && path.endsWith(".tsx");
  const most = isComponent ? MAX_COMPONENT_LINES : MAX_LINES;
  const lines = source.replace(/\n$/, "").split("\n").length;
  return lines > most ? [`has ${lines} lines, more than ${most}`] : [];
}

function contentViolations(path: string, code: string, source: string): string[] {
  const holds = (rules: Readonly<Record<string, RegExp>>, text: string) =>
    Object.entries(rules).flatMap(([what, rule]) => (rule.test(text) ? [`holds ${what}`] : []));
  const room = roomOf(path);
  const found = holds(NOWHERE, code);
  if (VOCABULARY.includes(path.replace(/\.ts$/, "")) && /=>|\bfunction\b/.test(code)) {
    found.push("is vocabulary and holds code");
  }
  if (SILENCED.test(source)) found.push("silences the compiler");
  if (/^\s*export\s+\*/m.test(code)) found.push("is a barrel");
  if (isTest(path) || room === undefined) return found;
  if (ROOMS[room]?.pure) found.push(...holds(NOT_IN_CORE, code));
  const readsEnvironment = /\bprocess\s*\.\s*env\b|\bprocess\s*\[|\benv\s*\}\s*=\s*process\b/;
  // The build tells instrumentation.ts by a variable for which runtime it compiles it.
  const mayRead = ["lib/env", "bin", "prisma"].includes(room) || path === "instrumentation.ts";
  if (readsEnvironment.test(code) && !mayRead) found.push("reads the environment");
  return found;
}

/**
 * Server actions and handlers are doors: each asks first who knocks. Reads the text as the
 * formatter leaves it, and finds a door too many where it is in doubt.
 */
function doorViolations(path: string, code: string): string[] {
  if (isTest(path)) return [];
  const isActions = /^app\/(.+\/)?actions\.ts$/.test(path);
  const found: string[] = [];
  if (/["']use server["']/.test(code) && !isActions) found.push("holds a server action");
  const isHandlers = /^app\/(.+\/)?route\.ts$/.test(path) && !path.startsWith("app/api/health/");
  if (!isActions && !isHandlers) return found;
  const asks = isActions ? ASKS_IN_ACTION : ASKS_IN_HANDLER;
  const doors = code.split(/^(?=export\b)/m).filter((part) => /^export(?!\s+type\b)/.test(part));
  const open = doors.filter((door) => !asks.test(door)).map((door) => door.split("\n")[0]);
  return [...found, ...open.map((line) => `does not ask who knocks: ${line}`)];
}

function importViolations(path: string, { specifier, typeOnly }: Import): string[] {
  const from = roomOf(path);
  if (from === undefined || from === "tests") return [];
  if (specifier === undefined) return ["imports something that is not a plain string"];
  const target = resolve(path, specifier);
  const room = ROOMS[from];
  if (target === undefined) {
    const packages = [...(room?.packages ?? []), ...(isTest(path) ? TEST_IMPORTS.packages : [])];
    return packages.some((allowed) => matches(specifier, allowed))
      ? []
      : [`may not import the package ${specifier}`];
  }
  const to = roomOf(target);
  if (to === from) return [];
  if (specifier.startsWith(".")) return [`leaves its room by ${specifier}`];
  if (to !== undefined && room?.imports.includes(to)) return [];
  if (to === "tests" && isTest(path)) return [];
  if (to !== undefined && room?.types.includes(to)) {
    return typeOnly || VOCABULARY.includes(target)
      ? []
      : [`may import only types from ${specifier}`];
  }
  return [`may not import ${specifier}`];
}

/** The path from the root a specifier leads to; undefined for a package. */
function resolve(path: string, specifier: string): string | undefined {
  if (specifier.startsWith("@/")) return posix.normalize(specifier.slice(2));
  if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
  return undefined;
}

function matches(specifier: string, allowed: string): boolean {
  return allowed.endsWith("*") ? specifier.startsWith(allowed.slice(0, -1)) : specifier === allowed;
}

function isTest(path: string): boolean {
  return path.startsWith("tests/") || /\.test\.tsx?$/.test(path);
}
