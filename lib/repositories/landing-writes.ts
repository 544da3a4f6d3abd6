import type { BulkWriting } from "@/lib/db/bulk";
import type { SqlParameter } from "@/lib/db/raw-sql";
import type { AccountChangeRecord, SegmentChangeRecord } from "@/lib/schemas/account-change";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { OrderPast, OrderRecord } from "@/lib/schemas/order";
import type { PortfolioRowRecord } from "@/lib/schemas/portfolio-row";
import type { Scope } from "@/lib/scope";
import { accountColumns } from "./account-columns";
import { addChanges, type EarlyHistory } from "./change-writes";
import { PORTFOLIO_ROW_COLUMNS, portfolioRowValues } from "./portfolio-row-columns";

/** An account with the keys it is matched by. */
export interface KeyedAccount {
  readonly account: AccountRecord;
  readonly keys: { readonly nameKey: string; readonly domain: string | null };
}

/** The set-based writes of one landing: accounts and what hangs on them. */
export class LandingWrites {
  private readonly workspaceId: string;

  constructor(
    private readonly writing: BulkWriting,
    private readonly scope: Scope,
    private readonly early?: EarlyHistory | undefined,
  ) {
    this.workspaceId = scope.workspaceId;
  }

  /** Adds accounts, or replaces those that are there. */
  async saveAccounts(accounts: readonly KeyedAccount[]): Promise<void> {
    const [first] = accounts;
    if (!first) return;
    const columns = Object.keys(accountColumns(first.account, first.keys));
    await this.writing.insert(
      "Account",
      ["workspaceId", ...columns],
      accounts.map(({ account, keys }) => [
        this.workspaceId,
        ...Object.values(accountColumns(account, keys)),
      ]),
      { key: ["workspaceId", "id"], update: columns.filter((column) => column !== "id") },
    );
  }

  async savePortfolioRows(rows: readonly PortfolioRowRecord[]): Promise<void> {
    await this.writing.insert(
      "PortfolioRow",
      PORTFOLIO_ROW_COLUMNS,
      rows.map((row) => portfolioRowValues(this.workspaceId, row)),
      {
        key: ["workspaceId", "accountId"],
        update: PORTFOLIO_ROW_COLUMNS.filter((c) => c !== "workspaceId" && c !== "accountId"),
      },
    );
  }

  /**
   * Adds orders; one of the same number is replaced, so that overlapping files do not double. What
   * it was before stands beside it where it is given.
   */
  async saveOrders(
    orders: readonly (OrderRecord & { readonly before?: OrderPast | undefined })[],
  ): Promise<void> {
    const data = [
      "accountId",
      "orderedOn",
      "amountMinor",
      "currency",
      "status",
      "lines",
      "importId",
      "before",
    ];
    await this.writing.insert(
      "Order",
      ["workspaceId", "orderNumber", ...data],
      orders.map((order) => [
        this.workspaceId,
        order.orderNumber,
        order.accountId,
        order.orderedOn,
        order.amountMinor,
        order.currency,
        order.status,
        order.lines,
        order.importId,
        order.before?.length ? JSON.stringify(order.before) : null,
      ]),
      { key: ["workspaceId", "orderNumber"], update: data },
    );
  }

  /** After the last order: from here on the orders of an account are found quickly. */
  ordersSaved(): Promise<void> {
    return this.writing.buildIndexes("Order");
  }

  /** Takes orders out. */
  async removeOrders(numbers: readonly string[]): Promise<void> {
    const keys = numbers.map((number) => [this.workspaceId, number]);
    await this.writing.remove("Order", ["workspaceId", "orderNumber"], keys);
  }

  /** Takes accounts out of the portfolio; their histories go when the landing closes. */
  async removeAccounts(ids: readonly string[]): Promise<void> {
    const keys = ids.map((id) => [this.workspaceId, id]);
    await this.writing.remove("PortfolioRow", ["workspaceId", "accountId"], keys);
    await this.writing.remove("Account", ["workspaceId", "id"], keys);
  }

  addChanges(changes: readonly AccountChangeRecord[]): Promise<void> {
    return addChanges(this.writing, this.scope, changes, this.early);
  }

  async addSegmentChanges(changes: readonly SegmentChangeRecord[]): Promise<void> {
    await this.writing.insert(
      "SegmentChange",
      [
        "workspaceId",
        "id",
        "accountId",
        "at",
        "asOf",
        "segmentFrom",
        "segmentTo",
        "scoreTenthsFrom",
        "scoreTenthsTo",
        "flagsFrom",
        "flagsTo",
        "cause",
        "importId",
        "modelVersion",
        "written",
      ],
      changes.map((change) => [
        this.workspaceId,
        change.id,
        change.accountId,
        change.at,
        change.asOf,
        change.segmentFrom,
        change.segmentTo,
        change.scoreTenthsFrom,
        change.scoreTenthsTo,
        change.flagsFrom,
        change.flagsTo,
        change.cause,
        change.importId,
        change.modelVersion,
        change.written ? JSON.stringify(change.written) : null,
      ]),
    );
  }

  /** Adds rows as they stand in the export of a workspace, with every column. */
  async addStored(
    table: "Order" | "AccountChange" | "SegmentChange",
    rows: readonly Readonly<Record<string, SqlParameter>>[],
  ): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
    await this.writing.insert(
      table,
      ["workspaceId", ...columns],
      rows.map((row) => [this.workspaceId, ...columns.map((column) => row[column] ?? null)]),
    );
  }
}
