import { randomBytes } from "node:crypto";

/** The large tables a landing rewrites, and the column of each that names the account. */
export const REWRITTEN = { Account: "id", PortfolioRow: "accountId", Order: "accountId" } as const;
export type RewrittenTable = keyof typeof REWRITTEN;

/** The large tables a landing only adds to. */
export const ADDED_TO = ["AccountChange", "SegmentChange"] as const;
export type AddedTable = (typeof ADDED_TO)[number];

/** The search index of PortfolioRow, kept by the triggers of the migration "search". */
export const SEARCH = "PortfolioSearch";

/**
 * What is built aside is called as it will be called, with a mark of its landing, so that what a
 * dead landing left is told from everything else and from the landing that goes on. Tables lose
 * the mark when they take their place. Their indexes keep it (SQLite cannot rename an index)
 * until migrations come, which know indexes by name.
 */
const MARK = /__[0-9a-f]{8}(_old)?$/;

export class AsideNames {
  readonly mark = `__${randomBytes(4).toString("hex")}`;

  /** What takes the place of a table, before it does. */
  next(name: string): string {
    return `${name}${this.mark}`;
  }

  /** What a table is called when it has lost its place. */
  old(name: string): string {
    return `${name}${this.mark}_old`;
  }
}

export function isMarked(name: string): boolean {
  return MARK.test(name);
}

export function unmarked(name: string): string {
  return name.replace(MARK, "");
}

/** The CREATE statement of a table or virtual table, under another name. */
export function createdAs(sql: string, name: string, newName: string): string {
  return replaceOnce(sql, name, newName);
}

/** The CREATE INDEX statement of an index, under another name and on another table. */
export function indexedAs(
  sql: string,
  from: { readonly index: string; readonly table: string },
  to: { readonly index: string; readonly table: string },
): string {
  const [head = "", rest = ""] = sql.split(/ ON (.*)/s);
  return `${replaceOnce(head, from.index, to.index)} ON ${replaceOnce(rest, from.table, to.table)}`;
}

function replaceOnce(sql: string, name: string, newName: string): string {
  const quoted = `"${name}"`;
  if (!sql.includes(quoted)) throw new Error(`Not found in its own statement: ${quoted}`);
  return sql.replace(quoted, `"${newName}"`);
}
