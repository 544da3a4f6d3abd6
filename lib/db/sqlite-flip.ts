import type BetterSqlite3 from "better-sqlite3";
import {
  type AddedTable,
  type AsideNames,
  isMarked,
  REWRITTEN,
  type RewrittenTable,
  SEARCH,
} from "./aside-names";
import type { CrossedAccount } from "./bulk";
import { quoteName } from "./raw-sql";
import { partsOf } from "./sqlite-schema";

/**
 * Inside one transaction: the next tables of a landing take their place, what others wrote
 * meanwhile takes its place in them, and history is added. Answers the accounts others wrote;
 * what the landing noted in their history is left out, as it is no longer what happened.
 */
export function flip(
  connection: BetterSqlite3.Database,
  names: AsideNames,
  rewritten: readonly RewrittenTable[],
  added: readonly AddedTable[],
): CrossedAccount[] {
  const crossed = quoteName(names.next("Crossed"));
  const triggers = rewritten.flatMap((table) => partsOf(connection, table, "trigger"));
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${quoteName(name)}`);
  for (const table of rewritten) swap(connection, names, table);
  if (rewritten.includes("PortfolioRow")) swap(connection, names, SEARCH);
  // The search index hears of what is restored below; nobody notes it any more.
  for (const { name, sql } of triggers) if (!isMarked(name)) connection.exec(sql);
  for (const table of rewritten) restore(connection, names, table);
  for (const table of added) {
    connection.exec(
      `INSERT INTO "${table}" SELECT * FROM ${quoteName(names.next(table))}
       WHERE ("workspaceId", "accountId") NOT IN (SELECT "workspaceId", "accountId" FROM ${crossed})`,
    );
  }
  return connection
    .prepare<[], CrossedAccount>(`SELECT DISTINCT "workspaceId", "accountId" FROM ${crossed}`)
    .all();
}

/** Renames, and hands over what the planner knows about the rows. */
function swap(connection: BetterSqlite3.Database, names: AsideNames, table: string): void {
  const next = names.next(table);
  connection.exec(`ALTER TABLE "${table}" RENAME TO ${quoteName(names.old(table))}`);
  connection.exec(`ALTER TABLE ${quoteName(next)} RENAME TO "${table}"`);
  connection.prepare("DELETE FROM sqlite_stat1 WHERE tbl = ?").run(table);
  connection.prepare("UPDATE sqlite_stat1 SET tbl = ? WHERE tbl = ?").run(table, next);
}

/** What others wrote to this table stands as they left it. */
function restore(
  connection: BetterSqlite3.Database,
  names: AsideNames,
  table: RewrittenTable,
): void {
  const theirs = `("workspaceId", "${REWRITTEN[table]}") IN (SELECT "workspaceId", "accountId"
    FROM ${quoteName(names.next("Crossed"))} WHERE "table" = '${table}')`;
  // Without a row number of its own: the landing may have given the same one to another row.
  const columns = connection
    .prepare<[string], string>(
      "SELECT name FROM pragma_table_info(?) WHERE type <> 'INTEGER' OR pk = 0",
    )
    .pluck()
    .all(table)
    .map(quoteName)
    .join(", ");
  connection.exec(`DELETE FROM "${table}" WHERE ${theirs}`);
  connection.exec(
    `INSERT INTO "${table}" (${columns})
     SELECT ${columns} FROM ${quoteName(names.old(table))} WHERE ${theirs}`,
  );
}
