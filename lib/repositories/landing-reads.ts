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
  version: z.number().nullable(),
  body: z.string(),
});
export type PlannedImportRow = z.infer<typeof plannedRow>;

/**
 * The set-based reads of one landing: they see what it has written itself. Accounts are read to be
 * written: on Postgres their rows are locked, so that an edit of the same moment comes before the
 * landing or after it and is never overwritten; on SQLite a landing holds the lock of all writing.
 */
export class LandingReads {
  constructor(
    private readonly transaction: BulkTransaction,
    private readonly workspaceId: string,
    private readonly toWrite: "" | "FOR UPDATE",
  ) {}

  /** The names of the people who own accounts, by id. */
  async ownerNames(): Promise<Map<string, string>> {
    const rows = await this.transaction.select(
      `SELECT "id", "name" FROM "Person" WHERE "workspaceId" = ?`,
      [this.workspaceId],
    );
    return new Map(rows.map((row) => [String(row.id), String(row.name)]));
  }

  /** Accounts in the order of their ids, behind `afterId` ("" to begin). */
  async accountsAfter(
    afterId: string,
    limit: number,
    ownerName: (id: string) => string,
  ): Promise<AccountRecord[]> {
    const rows = await this.transaction.select(
      `SELECT ${ACCOUNT_COLUMNS_READ} FROM "Account"
       WHERE "workspaceId" = ? AND "id" > ? ORDER BY "id" LIMIT ? ${this.toWrite}`,
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
       WHERE "workspaceId" = ? AND "id" IN (${ids.map(() => "?").join(", ")})
       ORDER BY "id" ${this.toWrite}`,
      [this.workspaceId, ...ids],
    );
    return rows.map((row) => readAccountRow(row, ownerName));
  }

  /** Ids of the accounts that have the orders of some numbers. */
  async accountsOfOrders(orderNumbers: readonly string[]): Promise<string[]> {
    if (orderNumbers.length === 0) return [];
    const rows = await this.transaction.select(
      `SELECT DISTINCT "accountId" FROM "Order"
       WHERE "workspaceId" = ? AND "orderNumber" IN (${orderNumbers.map(() => "?").join(", ")})`,
      [this.workspaceId, ...orderNumbers],
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
      `SELECT "line", "action", "accountId", "version", "body" FROM "ImportRow"
       WHERE "workspaceId" = ? AND "importId" = ? AND "action" IN ('create', 'update') AND "line" > ?
       ORDER BY "line" LIMIT ?`,
      [this.workspaceId, importId, afterLine, limit],
    );
    return rows.map((row) => plannedRow.parse(row));
  }

  /**
   * How many accounts are no longer what a plan saw: those in it that changed or are gone, and
   * those that were made, or took another name or external id, since: rows may match them now.
   * 0 means that the plan can be written as it was shown.
   */
  async movedSince(importId: string, checkedAt: Date): Promise<number> {
    const { workspaceId } = this;
    const rows = await this.transaction.select(
      `SELECT count(*) AS "moved" FROM (
         SELECT r."accountId" FROM "ImportRow" r LEFT JOIN "Account" a
           ON a."workspaceId" = r."workspaceId" AND a."id" = r."accountId"
         WHERE r."workspaceId" = ? AND r."importId" = ? AND r."accountId" IS NOT NULL
           AND (a."id" IS NULL OR a."version" <> r."version")
         UNION SELECT "id" FROM "Account" WHERE "workspaceId" = ? AND "createdAt" > ?
         UNION SELECT a."id" FROM "Account" a JOIN "AccountChange" c
           ON c."workspaceId" = a."workspaceId" AND c."accountId" = a."id" AND c."at" > ?
         WHERE a."workspaceId" = ? AND a."updatedAt" > ?
           AND (c."changes" LIKE '%"name":[%' OR c."changes" LIKE '%"externalId":[%')
       ) AS "found"`,
      [workspaceId, importId, workspaceId, checkedAt, checkedAt, workspaceId, checkedAt],
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
