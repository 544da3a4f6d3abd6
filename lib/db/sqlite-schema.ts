import type BetterSqlite3 from "better-sqlite3";
import { indexedAs, isMarked, unmarked } from "./aside-names";
import { quoteName } from "./raw-sql";

/** Runs a short write transaction of its own, then lets others have their turn. */
export type Shortly = <T>(work: () => T) => Promise<T>;

/** An index or a trigger, with the statement that makes it. */
interface SchemaPart {
  readonly name: string;
  readonly sql: string;
}

/** The indexes made by a statement (not by a key), or the triggers, of a table. */
export function partsOf(
  connection: BetterSqlite3.Database,
  table: string,
  type: "index" | "trigger",
): SchemaPart[] {
  return connection
    .prepare<[string, string], SchemaPart>(
      "SELECT name, sql FROM sqlite_master WHERE tbl_name = ? AND type = ? AND sql IS NOT NULL",
    )
    .all(table, type);
}

/** All indexes, or those of a table, made by a key as well; not of what SQLite keeps for itself. */
export const indexNames = (connection: BetterSqlite3.Database, table?: string): string[] =>
  connection
    .prepare<[{ table: string | null }], string>(
      `SELECT i.name FROM pragma_table_list t JOIN sqlite_master i ON i.tbl_name = t.name
       WHERE t.schema = 'main' AND t.type = 'table' AND i.type = 'index'
         AND (@table IS NULL OR t.name = @table)`,
    )
    .pluck()
    .all({ table: table ?? null });

/** The statement that makes a table. */
export function statementOf(connection: BetterSqlite3.Database, table: string): string {
  const sql = connection
    .prepare<[string], string>("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?")
    .pluck()
    .get(table);
  if (!sql) throw new Error(`There is no table ${table}.`);
  return sql;
}

/** Drops the marked tables and triggers that concern somebody, one at a time. */
export async function dropMarked(
  connection: BetterSqlite3.Database,
  shortly: Shortly,
  concerns: (name: string) => boolean,
): Promise<void> {
  for (const statement of dropsOfMarked(connection, concerns)) {
    await shortly(() => connection.exec(statement));
  }
}

/** First the indexes of a table: to drop all of it at once takes long. */
function dropsOfMarked(
  connection: BetterSqlite3.Database,
  concerns: (name: string) => boolean,
): string[] {
  return connection
    .prepare<[], { type: string; name: string; table: string }>(
      `SELECT type, name, tbl_name AS "table" FROM sqlite_master
       WHERE type IN ('trigger', 'index', 'table') AND sql IS NOT NULL ORDER BY type = 'table'`,
    )
    .all()
    .map((part) => ({ ...part, owner: part.type === "index" ? part.table : part.name }))
    .filter(({ owner }) => isMarked(owner) && concerns(owner))
    .map(({ type, name }) => `DROP ${type} IF EXISTS ${quoteName(name)}`);
}

/**
 * Before migrations, which know tables and indexes by name: takes away what landings left and
 * gives indexes their own names back, which builds each of them anew.
 */
export function unmarkSchema(connection: BetterSqlite3.Database): void {
  for (const statement of dropsOfMarked(connection, () => true)) connection.exec(statement);
  const found = connection
    .prepare<[], SchemaPart & { table: string }>(
      `SELECT name, sql, tbl_name AS "table" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`,
    )
    .all();
  for (const { name, sql, table } of found) {
    if (!isMarked(name)) continue;
    connection.exec(`DROP INDEX ${quoteName(name)}`);
    connection.exec(indexedAs(sql, { index: name, table }, { index: unmarked(name), table }));
  }
}
