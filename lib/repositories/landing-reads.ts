import { z } from "zod";
import type { BulkWriting } from "@/lib/db/bulk";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { ratedSegment } from "@/lib/schemas/closed-sets";
import type { OrderRecord, OrderWithPast } from "@/lib/schemas/order";
import { ACCOUNT_READ_COLUMNS, readAccountRow } from "./account-columns";
import type { LandingClosing } from "./landing-closing";
import { orderRow, orderRowWithPast } from "./orders";
import { flagText, type RatedState } from "./rated-state";

const ACCOUNT_COLUMNS_READ = ACCOUNT_READ_COLUMNS.map((column) => `"${column}"`).join(", ");

const ORDER_COLUMNS = Object.keys(orderRow.shape)
  .map((column) => `"${column}"`)
  .join(", ");

const ratedState = z.object({
  accountId: z.string(),
  segment: ratedSegment,
  scoreTenths: z.number(),
  borderline: z.coerce.boolean(),
  provisional: z.coerce.boolean(),
  lapsed: z.coerce.boolean(),
  quiet: z.coerce.boolean(),
  modelVersion: z.string(),
  asOf: z.number(),
});

/**
 * The set-based reads of one landing: they see what it has written itself. Accounts are read to be
 * written: on Postgres their rows are locked, so that an edit of the same moment comes before the
 * landing or after it and is never overwritten; on SQLite a landing knows which accounts it crossed.
 */
export class LandingReads {
  constructor(
    private readonly writing: BulkWriting,
    private readonly workspaceId: string,
    private readonly closing: LandingClosing,
    private readonly toWrite: "" | "FOR UPDATE",
  ) {}

  /** The names of the people who own accounts, by id, with those who come with the landing. */
  async ownerNames(): Promise<Map<string, string>> {
    const rows = await this.writing.select(
      `SELECT "id", "name" FROM "Person" WHERE "workspaceId" = ?`,
      [this.workspaceId],
    );
    return new Map([
      ...rows.map((row) => [String(row.id), String(row.name)] as const),
      ...this.closing.people.map(({ id, name }) => [id, name] as const),
    ]);
  }

  /**
   * Accounts in the order of their ids, behind `afterId` ("" to begin).
   * @param notRatedWith leaves out the accounts that are rated with this version of the model.
   */
  async accountsAfter(
    afterId: string,
    limit: number,
    ownerName: (id: string) => string,
    notRatedWith?: string,
  ): Promise<AccountRecord[]> {
    const rated = `AND NOT EXISTS (SELECT 1 FROM ${this.writing.table("PortfolioRow")} r
      WHERE r."workspaceId" = a."workspaceId" AND r."accountId" = a."id" AND r."modelVersion" = ?)`;
    const rows = await this.writing.select(
      `SELECT ${ACCOUNT_COLUMNS_READ} FROM ${this.writing.table("Account")} a
       WHERE "workspaceId" = ? AND "id" > ? ${notRatedWith === undefined ? "" : rated}
       ORDER BY "id" LIMIT ? ${this.toWrite}`,
      [this.workspaceId, afterId, ...(notRatedWith === undefined ? [] : [notRatedWith]), limit],
    );
    return rows.map((row) => readAccountRow(row, ownerName));
  }

  /** How many accounts the workspace has. */
  async countAccounts(): Promise<number> {
    const [row] = await this.writing.select(
      `SELECT count(*) AS "n" FROM ${this.writing.table("Account")} WHERE "workspaceId" = ?`,
      [this.workspaceId],
    );
    return Number(row?.n);
  }

  /** The accounts of an owner, likewise. */
  async accountsOfOwner(
    ownerId: string,
    afterId: string,
    limit: number,
    ownerName: (id: string) => string,
  ): Promise<AccountRecord[]> {
    const rows = await this.writing.select(
      `SELECT ${ACCOUNT_COLUMNS_READ} FROM ${this.writing.table("Account")}
       WHERE "workspaceId" = ? AND "id" > ? AND "ownerId" = ? ORDER BY "id" LIMIT ? ${this.toWrite}`,
      [this.workspaceId, afterId, ownerId, limit],
    );
    return rows.map((row) => readAccountRow(row, ownerName));
  }

  /** The accounts of the given ids, in no order; at most some thousand ids. */
  async accountsById(
    ids: readonly string[],
    ownerName: (id: string) => string,
  ): Promise<AccountRecord[]> {
    if (ids.length === 0) return [];
    const rows = await this.writing.select(
      `SELECT ${ACCOUNT_COLUMNS_READ} FROM ${this.writing.table("Account")}
       WHERE "workspaceId" = ? AND "id" IN (${ids.map(() => "?").join(", ")})
       ORDER BY "id" ${this.toWrite}`,
      [this.workspaceId, ...ids],
    );
    return rows.map((row) => readAccountRow(row, ownerName));
  }

  /**
   * How many of some accounts are there; on Postgres they stay until the landing is over.
   * @param ownerId counts those of one owner only
   */
  async countThere(ids: readonly string[], ownerId?: string): Promise<number> {
    if (ids.length === 0) return 0;
    const rows = await this.writing.select(
      `SELECT "id" FROM ${this.writing.table("Account")}
       WHERE "workspaceId" = ? AND "id" IN (${ids.map(() => "?").join(", ")})
         ${ownerId === undefined ? "" : `AND "ownerId" = ?`}
       ORDER BY "id" ${this.toWrite}`,
      [this.workspaceId, ...ids, ...(ownerId === undefined ? [] : [ownerId])],
    );
    return rows.length;
  }

  /** The orders of some numbers, by number, with what they were before. */
  async ordersByNumber(orderNumbers: readonly string[]): Promise<Map<string, OrderWithPast>> {
    if (orderNumbers.length === 0) return new Map();
    const rows = await this.writing.select(
      `SELECT ${ORDER_COLUMNS}, "before" FROM ${this.writing.table("Order")}
       WHERE "workspaceId" = ? AND "orderNumber" IN (${orderNumbers.map(() => "?").join(", ")})`,
      [this.workspaceId, ...orderNumbers],
    );
    const orders = rows.map((row) => orderRowWithPast.parse(row));
    return new Map(orders.map((order) => [order.orderNumber, order]));
  }

  /** The orders of some accounts, by account and date. */
  async ordersOf(accountIds: readonly string[]): Promise<Map<string, OrderRecord[]>> {
    const orders = new Map<string, OrderRecord[]>();
    if (accountIds.length === 0) return orders;
    const rows = await this.writing.select(
      `SELECT ${ORDER_COLUMNS} FROM ${this.writing.table("Order")} WHERE "workspaceId" = ? AND "accountId" IN (${accountIds.map(() => "?").join(", ")})
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
    const rows = await this.writing.select(
      `SELECT "accountId", "segment", "scoreTenths", "borderline", "provisional", "lapsed", "quiet", "modelVersion", "asOf"
       FROM ${this.writing.table("PortfolioRow")} WHERE "workspaceId" = ? AND "accountId" IN (${accountIds.map(() => "?").join(", ")})`,
      [this.workspaceId, ...accountIds],
    );
    return new Map(
      rows.map((row) => {
        const { accountId, segment, scoreTenths, modelVersion, asOf, ...flags } =
          ratedState.parse(row);
        return [
          accountId,
          { accountId, segment, scoreTenths, flags: flagText(flags), modelVersion, asOf },
        ];
      }),
    );
  }
}
