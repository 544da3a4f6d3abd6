/** What stands at a place of a definition; undefined where there is nothing. */
export function valueAt(json: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), json);
}

/** A definition with another value at a place. */
export function withValueAt(json: unknown, path: string, value: unknown): unknown {
  const [key = "", ...rest] = path.split(".");
  const own = isRecord(json) ? json : {};
  const inner = rest.length > 0 ? withValueAt(own[key], rest.join("."), value) : value;
  return { ...own, [key]: inner };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
