import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const APP = fileURLToPath(new URL("../../app", import.meta.url));

/** Every way in, found in the sources, by the names that expectations.ts has them under. */
export interface Doors {
  /** "/accounts/[id]" */
  readonly pages: readonly string[];
  /** "GET /api/accounts/[id]" */
  readonly handlers: readonly string[];
  /** "(workspace)/accounts/actions#saveAccount" */
  readonly actions: readonly string[];
}

export function findDoors(): Doors {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" })
    .map((path) => posix.normalize(path.replaceAll("\\", "/")))
    .sort();
  const named = (name: string) => files.filter((path) => posix.basename(path) === name);
  return {
    pages: named("page.tsx").map(addressOf),
    handlers: named("route.ts").flatMap((path) =>
      exportsOf(path).map((method) => `${method} ${addressOf(path)}`),
    ),
    actions: files
      .filter((path) => /\.tsx?$/.test(path) && isServerFile(path))
      .flatMap((path) => exportsOf(path).map((name) => actionKey(`app/${path}`, name))),
  };
}

/** The name of an action by its file (from the root of the project) and its export. */
export function actionKey(file: string, name: string): string {
  return `${file.replace(/^app\//, "").replace(/\.tsx?$/, "")}#${name}`;
}

/** Groups are folders that stand in no address. */
function addressOf(path: string): string {
  const parts = posix.dirname(path).split("/");
  return `/${parts.filter((part) => part !== "." && !part.startsWith("(")).join("/")}`;
}

const textOf = (path: string) => readFileSync(join(APP, path), "utf8");

const isServerFile = (path: string) => /^\s*["']use server["']/m.test(textOf(path));

/** The functions and constants that a file exports by name; a list of names would escape it. */
function exportsOf(path: string): string[] {
  const text = textOf(path);
  if (/^export\s*(\{|\*)/m.test(text)) throw new Error(`${path}: export each function where it is`);
  const found = text.matchAll(/^export (?:async )?(?:function\*?|const|let) (\w+)/gm);
  return [...found].map(([, name = ""]) => name).filter((name) => !SETTINGS.has(name));
}

/** Exports by which a route tells the framework something. */
const SETTINGS = new Set(["dynamic", "revalidate", "runtime", "maxDuration", "metadata"]);
