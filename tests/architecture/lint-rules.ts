import { ROOMS, type Room, TEST_IMPORTS } from "./rooms";

/**
 * The import rule as overrides of Biome's `noRestrictedImports`, whose patterns read like a
 * .gitignore: everything is refused, then the allowed specifiers are taken out again.
 * The linter cannot tell a type from a value, nor see that `../` leaves a flat room's folder
 * several levels down: those two are left to the architecture test.
 */
export function lintRules(): string {
  const overrides = Object.entries(ROOMS).flatMap(([name, room]) => overridesOf(name, room));
  return `${JSON.stringify({ overrides }, null, 2)}\n`;
}

function overridesOf(name: string, room: Room): object[] {
  const allowed = [...aliases(name), ...[...room.imports, ...room.types].flatMap(aliases)];
  const here = ["./**", ...allowed, ...room.packages.flatMap(withStars)];
  const beside = TEST_IMPORTS.packages.flatMap(withStars);
  const files = room.isFile ? [`${name}.*`, `${name}-*`] : [`${name}/**`];
  const tests = room.isFile
    ? [`${name}.test.ts`, `${name}-*.test.ts`]
    : [`${name}/**/*.test.ts`, `${name}/**/*.test.tsx`];
  return [
    override(files, name, here, []),
    ...(room.isFile ? [] : [override([`${name}/*/**`], name, ["../**", ...here], ["../../**"])]),
    override(tests, name, ["../**", ...here, ...beside, "@/tests/**"], ["../../**"]),
  ];
}

function override(includes: string[], name: string, allow: string[], deny: string[]): object {
  const group = ["**", ...allow.map((pattern) => `!${pattern}`), ...deny];
  const message = `${name} may not import this: see the table in tests/architecture/rooms.ts.`;
  const options = { patterns: [{ group, message }] };
  const noRestrictedImports = { level: "error", options };
  return { includes, linter: { rules: { style: { noRestrictedImports } } } };
}

function aliases(name: string): string[] {
  return ROOMS[name]?.isFile ? [`@/${name}`, `@/${name}-*`] : [`@/${name}/**`];
}

/** A star stops at a slash: `node:*` needs a second pattern for `node:timers/promises`. */
function withStars(specifier: string): string[] {
  if (specifier.endsWith("/*")) return [`${specifier}*`];
  return specifier.endsWith("*") ? [specifier, `${specifier}/**`] : [specifier];
}
