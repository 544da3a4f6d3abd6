import { z } from "zod";
import type { BulkTransaction } from "@/lib/db/bulk";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { ratedSegment } from "@/lib/schemas/closed-sets";
import type { OrderRecord } from "@/lib/schemas/order";
import type { RatedSegment } from "@/lib/scoring/facts";
import { ACCOUNT_READ_COLUMNS, readAccountRow } from "./account-columns";
import { orderRow } from "./orders";

/** How an account is rated at the moment: what a new rating is compared with. */
export interface RatedState {
  readonly accountId: string;
  readonly segment: RatedSegment;
  readonly scoreTenths: number;
  readonly flags: string;
  readonly modelVersion: string;
}

const ACCOUNT_COLUMNS_READ = ACCOUNT_READ_COLUMNS.map((column) => `"${column}"`).join(", ");

const ratedState = z.object({
  accountId: z.string(),
  segment: ratedSegment,
  scoreTenths: z.number(),
  borderline: z.coerce.boolean(),
  provisional: z.coerce.boolean(),
  lapsed: z.coerce.boolean(),
  quiet: z.coerce.boolean(),
  modelVersion: z.string(),
});

const plannedRow = z.object({
  line: z.number(),
  action: z.enum(["create", "update"]),
  accountId: z.string().nullable(),
  body: z.string(),
});
export type PlannedImportRow = z.infer<typeof plannedRow>;

/** The set-based reads of one landing: they see what it has written itself. */
export class LandingReads {
  constructor(
    private readonly transaction: BulkTransaction,
    private readonly workspaceId: string,
  ) {}

  /** Accounts in the order of their ids, behind `afterId` ("" to begin). */
  async accountsAfter(
    afterId: string,
    limit: number,
    ownerName: (id: string) => string,
  ): Promise<AccountRecord[]> {
    const rows = await this.transaction.select(
      `SELECT ${ACCOUNT_COLUMNS_READ} FROM "Account"
       WHERE "workspaceId" = ? AND "id" > ? ORDER BY "id" LIMIT ?`,
      [this.workspaceId, afterId, limit],
    );
    return rows.map((row) => readAccountRow(row, ownerName));
  }

  /** The accounts of the given ids, in no order; at most some thousand ids. */
  async accountsById(
    ids: readonly string[],
    ownerName: (id: string) => string,
  ): Promise<AccountRecord[]> {
    if (ids.length === 0) return [];
    const rows = await this.transaction.select(
      `SELECT ${ACCOUNT_COLUMNS_READ} FROM "Account"
       WHERE "workspaceId" = ? AND "id" IN (${ids.map(() => "?").join(", ")})`,
      [this.workspaceId, ...ids],
    );
    return rows.map((row) => readAccountRow(row, ownerName));
  }

  /** Ids of accounts with orders of an import, in their order, behind `afterId`. */
  async accountsWithOrdersOf(importId: string, afterId: string, limit: number): Promise<string[]> {
    const rows = await this.transaction.select(
      `SELECT DISTINCT "accountId" FROM "Order"
       WHERE "workspaceId" = ? AND "importId" = ? AND "accountId" > ?
       ORDER BY "accountId" LIMIT ?`,
      [this.workspaceId, importId, afterId, limit],
    );
    return rows.map((row) => z.string().parse(row.accountId));
  }

  /** Rows of an import's plan that are to be written, by line, behind `afterLine`. */
  async plannedRows(
    importId: string,
    afterLine: number,
    limit: number,
  ): Promise<PlannedImportRow[]> {
    const rows = await this.transaction.select(
      `SELECT "line", "action", "accountId", "body" FROM "ImportRow"
       WHERE "workspaceId" = ? AND "importId" = ? AND "action" IN ('create', 'update') AND "line" > ?
       ORDER BY "line" LIMIT ?`,
      [this.workspaceId, importId, afterLine, limit],
    );
    return rows.map((row) => plannedRow.parse(row));
  }

  /**
   * How many accounts of a plan are no longer what the plan saw: changed, gone, or made since.
   * 0 means that the plan can be written as it was shown.
   */
  async movedSince(importId: string, checkedAt: Date): Promise<number> {
    const rows = await this.transaction.select(
      `SELECT
         (SELECT count(*) FROM "ImportRow" r LEFT JOIN "Account" a
            ON a."workspaceId" = r."workspaceId" AND a."id" = r."accountId"
          WHERE r."workspaceId" = ? AND r."importId" = ? AND r."accountId" IS NOT NULL
            AND (a."id" IS NULL OR a."version" <> r."version"))
       + (SELECT count(*) FROM "Account" WHERE "workspaceId" = ? AND "createdAt" > ?) AS "moved"`,
      [this.workspaceId, importId, this.workspaceId, checkedAt],
    );
    return z.object({ moved: z.number() }).parse(rows[0]).moved;
  }

  /** The orders of some accounts, by account and date. */
  async ordersOf(accountIds: readonly string[]): Promise<Map<string, OrderRecord[]>> {
    const orders = new Map<string, OrderRecord[]>();
    if (accountIds.length === 0) return orders;
    const rows = await this.transaction.select(
      `SELECT "orderNumber", "accountId", "orderedOn", "amountMinor", "currency", "status", "lines", "importId"
       FROM "Order" WHERE "workspaceId" = ? AND "accountId" IN (${accountIds.map(() => "?").join(", ")})
       ORDER BY "accountId", "orderedOn", "orderNumber"`,
      [this.workspaceId, ...accountIds],
    );
    for (const row of rows) {
      const order = orderRow.parse(row);
      const of = orders.get(order.accountId);
      if (of) of.push(order);
      else orders.set(order.accountId, [order]);
    }
    return orders;
  }

  /** How some accounts are rated now. */
  async ratedStates(accountIds: readonly string[]): Promise<Map<string, RatedState>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.transaction.select(
      `SELECT "accountId", "segment", "scoreTenths", "borderline", "provisional", "lapsed", "quiet", "modelVersion"
       FROM "PortfolioRow" WHERE "workspaceId" = ? AND "accountId" IN (${accountIds.map(() => "?").join(", ")})`,
      [this.workspaceId, ...accountIds],
    );
    return new Map(
      rows.map((row) => {
        const { accountId, segment, scoreTenths, modelVersion, ...flags } = ratedState.parse(row);
        return [
          accountId,
          { accountId, segment, scoreTenths, flags: flagText(flags), modelVersion },
        ];
      }),
    );
  }
}

/** The flags that are set, comma-separated, in one order. */
export function flagText(flags: {
  borderline: boolean;
  provisional: boolean;
  lapsed: boolean;
  quiet: boolean;
}): string {
  const { borderline, provisional, lapsed, quiet } = flags;
  return Object.entries({ borderline, provisional, lapsed, quiet })
    .filter(([, set]) => set)
    .map(([flag]) => flag)
    .join(",");
}
