import { createHash } from "node:crypto";
import { ofLanded } from "@/lib/schemas/landed-history";
import type { TestWorkspace } from "@/tests/factories/workspace";

/** What hangs on an account is told apart by the account's external id, as it has none of its own. */
const OF_ACCOUNT = (table: string) =>
  `SELECT t.*, a."externalId" AS "of" FROM "${table}" t JOIN "Account" a
   ON a."workspaceId" = t."workspaceId" AND a."id" = t."accountId" WHERE t."workspaceId" = ?`;

const QUERIES: Readonly<Record<string, string>> = {
  Workspace: `SELECT * FROM "Workspace" WHERE "id" = ?`,
  Person: `SELECT * FROM "Person" WHERE "workspaceId" = ?`,
  Account: `SELECT * FROM "Account" WHERE "workspaceId" = ?`,
  PortfolioRow: OF_ACCOUNT("PortfolioRow"),
  AccountChange: `${OF_ACCOUNT("AccountChange")} AND ${ofLanded("t")}`,
  SegmentChange: OF_ACCOUNT("SegmentChange"),
  Order: OF_ACCOUNT("Order"),
};

/** Ids and instants differ from run to run, in columns and inside stored JSON. */
const ID = /\b[0-9a-v]{26}\b|\b(workspace|me)-\d+\b/g;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]*(Z|\+00:00)/g;

/**
 * The whole portfolio of a workspace but ids and instants, as rows and a sum over the hashes of all
 * rows for each table: equal for two portfolios that say the same.
 */
export async function portfolioState(
  workspace: Pick<TestWorkspace, "scope" | "database">,
): Promise<Record<string, string>> {
  const { reads } = workspace.database;
  const state: Record<string, string> = {};
  for (const [table, sql] of Object.entries(QUERIES)) {
    let rows = 0;
    let sum = 0n;
    for await (const batch of reads.stream(sql, [workspace.scope.workspaceId], 5000)) {
      for (const row of batch) {
        rows += 1;
        const said = { ...row, ...(table === "PortfolioRow" ? { id: null } : {}) };
        const text = JSON.stringify(said).replaceAll(ID, "ID").replaceAll(INSTANT, "AT");
        sum += createHash("sha1").update(text).digest().readBigUInt64BE();
      }
    }
    state[table] = `${rows} rows, ${BigInt.asUintN(64, sum).toString(16)}`;
  }
  return state;
}
