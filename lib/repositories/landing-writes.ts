import type { BulkTransaction } from "@/lib/db/bulk";
import type { AccountChangeRecord, SegmentChangeRecord } from "@/lib/schemas/account-change";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { ImportCounts } from "@/lib/schemas/import-record";
import type { OrderRecord } from "@/lib/schemas/order";
import type { PortfolioRowRecord } from "@/lib/schemas/portfolio-row";
import type { SampleSettings } from "@/lib/schemas/sample-settings";
import type { Day } from "@/lib/scoring/facts";
import { accountColumns } from "./account-columns";
import type { PersonRecord } from "./people";
import { PORTFOLIO_ROW_COLUMNS, portfolioRowValues } from "./portfolio-row-columns";

/** An account with the keys it is matched by. */
export interface KeyedAccount {
  readonly account: AccountRecord;
  readonly keys: { readonly nameKey: string; readonly domain: string | null };
}

/** The set-based writes of one landing. */
export class LandingWrites {
  constructor(
    private readonly transaction: BulkTransaction,
    private readonly workspaceId: string,
  ) {}

  async addPeople(people: readonly PersonRecord[]): Promise<void> {
    await this.transaction.insert(
      "Person",
      ["workspaceId", "id", "name", "nameKey", "createdAt"],
      people.map(({ id, name, nameKey }) => [this.workspaceId, id, name, nameKey, new Date()]),
    );
  }

  /** Adds accounts, or replaces those that are there. */
  async saveAccounts(accounts: readonly KeyedAccount[]): Promise<void> {
    const [first] = accounts;
    if (!first) return;
    const columns = Object.keys(accountColumns(first.account, first.keys));
    await this.transaction.insert(
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
    await this.transaction.insert(
      "PortfolioRow",
      PORTFOLIO_ROW_COLUMNS,
      rows.map((row) => portfolioRowValues(this.workspaceId, row)),
      {
        key: ["workspaceId", "accountId"],
        update: PORTFOLIO_ROW_COLUMNS.filter((c) => c !== "workspaceId" && c !== "accountId"),
      },
    );
  }

  /** Adds orders; one of the same number is replaced, so that overlapping files do not double. */
  async saveOrders(orders: readonly OrderRecord[]): Promise<void> {
    const data = [
      "accountId",
      "orderedOn",
      "amountMinor",
      "currency",
      "status",
      "lines",
      "importId",
    ];
    await this.transaction.insert(
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
      ]),
      { key: ["workspaceId", "orderNumber"], update: data },
    );
  }

  async addChanges(changes: readonly AccountChangeRecord[]): Promise<void> {
    await this.transaction.insert(
      "AccountChange",
      ["workspaceId", "id", "accountId", "at", "cause", "importId", "changes"],
      changes.map((change) => [
        this.workspaceId,
        change.id,
        change.accountId,
        change.at,
        change.cause,
        change.importId,
        JSON.stringify(change.changes),
      ]),
    );
  }

  async addSegmentChanges(changes: readonly SegmentChangeRecord[]): Promise<void> {
    await this.transaction.insert(
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
      ]),
    );
  }

  /** Notes the day as of which every row of the portfolio is rated. */
  async setRatedAsOf(day: Day): Promise<void> {
    await this.transaction.execute(`UPDATE "Workspace" SET "ratedAsOf" = ? WHERE "id" = ?`, [
      day,
      this.workspaceId,
    ]);
  }

  /** Ends an import inside its landing: it is done when its rows are there, and not before. */
  async finishImport(importId: string, counts: ImportCounts, at: Date): Promise<void> {
    await this.transaction.execute(
      `UPDATE "Import" SET "status" = 'done', "counts" = ?, "finishedAt" = ?, "problem" = NULL
       WHERE "workspaceId" = ? AND "id" = ?`,
      [JSON.stringify(counts), at, this.workspaceId, importId],
    );
  }

  /** Keeps on an import what will be needed to take it back. */
  async setImportSettings(importId: string, settings: SampleSettings): Promise<void> {
    await this.transaction.execute(
      `UPDATE "Import" SET "settings" = ? WHERE "workspaceId" = ? AND "id" = ?`,
      [JSON.stringify(settings), this.workspaceId, importId],
    );
  }

  /** Removes a version of the model; who rates with it rates with the version `before` again. */
  async takeBackModel(version: string, before: string): Promise<void> {
    await this.transaction.execute(
      `DELETE FROM "ScoringModel" WHERE "workspaceId" = ? AND "version" = ?`,
      [this.workspaceId, version],
    );
    await this.transaction.execute(
      `UPDATE "Workspace" SET "modelVersion" = ? WHERE "id" = ? AND "modelVersion" = ?`,
      [before, this.workspaceId, version],
    );
  }

  /** Stores a new version of the model and rates with it from now on. */
  async applyModel(version: string, definition: string, at: Date): Promise<void> {
    await this.transaction.insert(
      "ScoringModel",
      ["workspaceId", "version", "definition", "createdAt", "appliedAt"],
      [[this.workspaceId, version, definition, at, at]],
    );
    await this.transaction.execute(`UPDATE "Workspace" SET "modelVersion" = ? WHERE "id" = ?`, [
      version,
      this.workspaceId,
    ]);
  }
}
