/** One import of a module, as written in the source. */
export interface Import {
  /** Undefined when it is not a plain string, so that nobody can say where it leads. */
  readonly specifier: string | undefined;
  readonly typeOnly: boolean;
}

/** A specifier has no spaces; a sentence between quotes does. */
const QUOTED = /(?:"([^"\s]+)"|'([^'\s]+)')/.source;
const NAMES = /((?:(?!\b(?:import|export)\b)[\w$\s{},*])*?)/.source;
const STATEMENT = new RegExp(`\\b(?:import|export)\\s+(type\\s)?${NAMES}\\bfrom\\s*${QUOTED}`, "g");
const ANY_FROM = new RegExp(`\\bfrom\\s*${QUOTED}`, "g");
const BARE = new RegExp(`\\bimport\\s*${QUOTED}`, "g");
const CALL = new RegExp(`(?<![.\\w])(?:import|require)\\s*\\(\\s*(?:${QUOTED}|[^\\s)])`, "g");

/**
 * Every import in a TypeScript source. TypeScript 7 offers no parser to tools, so this reads the
 * text; where it is in doubt it sees an import too many and calls it a value import, which fails
 * loudly. It cannot miss one: every form of import is a quoted string after `from`, after
 * `import`, or in the brackets of `import(…)` or `require(…)`.
 */
export function importsOf(source: string): Import[] {
  const found: Import[] = [];
  const take = (typeOnly: boolean, double?: string, single?: string) => {
    found.push({ specifier: double ?? single, typeOnly });
    return "";
  };
  const rest = withoutComments(source).replace(
    STATEMENT,
    (_, type?: string, names = "", double?: string, single?: string) =>
      take(type !== undefined || onlyTypes(names), double, single),
  );
  for (const pattern of [ANY_FROM, BARE, CALL]) {
    for (const [, double, single] of rest.matchAll(pattern)) take(false, double, single);
  }
  return found;
}

/** Blanks the comments which begin a line; line numbers stay. Others are read as code. */
export function withoutComments(source: string): string {
  return source
    .replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, (comment) => comment.replace(/[^\n]/g, ""))
    .replace(/^[ \t]*\/\/.*$/gm, "");
}

/** True for `{ type A, type B }`. */
function onlyTypes(names: string): boolean {
  const inside = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  if (inside === undefined) return false;
  const parts = inside.split(",").filter((part) => part.trim() !== "");
  return parts.length > 0 && parts.every((part) => /^\s*type\s/.test(part));
}
