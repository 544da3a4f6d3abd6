import type BetterSqlite3 from "better-sqlite3";
import { type AsideNames, createdAs, SEARCH } from "./aside-names";
import { quoteName } from "./raw-sql";
import { byRows } from "./sqlite-by-rows";
import { type Shortly, statementOf } from "./sqlite-schema";

/**
 * A search index is filled without merging its parts at each write, which takes a third of the time.
 * But FTS5 merges sixteen parts of one size at once, and sixteen of those that became of them, for
 * up to 2.6 s: in the middle of a landing, or of the edit of somebody later. So they are merged in
 * pieces, after every half a million rows and at the end.
 */
const NO_MERGING = 0;
const USUAL_MERGING = 4;
const TIMES_UNMERGED = 100;
/** Pages that a piece writes: some ten milliseconds. */
const MERGED_PAGES = 200;

/** Fills the next search index of a landing from the next portfolio rows, in short transactions. */
export async function buildSearch(
  connection: BetterSqlite3.Database,
  names: AsideNames,
  shortly: Shortly,
): Promise<void> {
  const search = quoteName(names.next(SEARCH));
  const rows = quoteName(names.next("PortfolioRow"));
  const told = (what: "automerge" | "merge", rank: number) =>
    `INSERT INTO ${search} (${search}, rank) VALUES ('${what}', ${rank})`;
  await shortly(() => {
    connection.exec(createdAs(statementOf(connection, SEARCH), SEARCH, names.next(SEARCH)));
    connection.exec(told("automerge", NO_MERGING));
  });
  const merge = () => mergeParts(connection, shortly, told("merge", MERGED_PAGES));
  await byRows(
    connection,
    shortly,
    rows,
    `INSERT INTO ${search} (rowid, "searchKey")
     SELECT "id", "searchKey" FROM ${rows} WHERE "id" > ? AND "id" <= ?`,
    async (time) => {
      if (time % TIMES_UNMERGED === 0) await merge();
    },
  );
  await merge();
  await shortly(() => connection.exec(told("automerge", USUAL_MERGING)));
}

/** Merges until nothing is left to merge: then the statement changes nothing but its own row. */
async function mergeParts(
  connection: BetterSqlite3.Database,
  shortly: Shortly,
  sql: string,
): Promise<void> {
  const merge = connection.prepare<[]>(sql);
  const changes = connection.prepare<[], number>("SELECT total_changes()").pluck();
  let written: number;
  do {
    written = await shortly(() => {
      const before = changes.get() ?? 0;
      merge.run();
      return (changes.get() ?? 0) - before;
    });
  } while (written > 1);
}
