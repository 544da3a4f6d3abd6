import { z } from "zod";
import type { BulkWriting } from "@/lib/db/bulk";
import { newId } from "@/lib/new-id";
import type { AccountChangeRecord } from "@/lib/schemas/account-change";
import { ofLanded } from "@/lib/schemas/landed-history";
import type { OrderWithPast } from "@/lib/schemas/order";
import { changeRow, readChange } from "./account-history";
import { orderRowWithPast } from "./orders";

const pastRow = changeRow.omit({ id: true, by: true });

/** An entry of an account's history. */
export type LandedChange = Pick<
  AccountChangeRecord,
  "accountId" | "at" | "cause" | "importId" | "changes" | "evidence"
>;

const account = z.object({ id: z.string(), ownerId: z.string() });
const places = (ids: readonly string[]) => `(${ids.map(() => "?").join(", ")})`;

/**
 * A change of an account `c` by somebody or something else than an import: what imports wrote that
 * were undone since, and their undoing, does not count. Takes the workspace, the import and the
 * workspace again.
 */
export const CHANGED_BY_OTHERS = `(c."importId" IS NULL OR (c."importId" <> ? AND c."importId" NOT IN
  (SELECT "id" FROM "Import" WHERE "workspaceId" = ? AND "status" = 'undone')
  AND ${ofLanded("c")}))`;

/** Ids of the events that an import brings begin so: its undoing takes them out. */
const eventsOf = (importId: string): string => `${importId}.`;

export const eventIdOf = (importId: string): string => `${eventsOf(importId)}${newId()}`;

/** As a pattern of SQL. */
export const eventsLike = (importId: string): string => `${eventsOf(importId)}%`;

/** The tables that tell of an account beside its facts and orders. */
export const HISTORY_TABLES = ["AccountChange", "SegmentChange", "Label", "AccountEvent"] as const;

/** What an import did, as its undoing reads it: inside a landing with what that has written itself. */
export class ImportPast {
  constructor(
    private readonly reading: Pick<BulkWriting, "table" | "select">,
    private readonly workspaceId: string,
    private readonly importId: string,
    private readonly toWrite: "" | "FOR UPDATE",
  ) {}

  /** The accounts that the import created and that are there, with their owners, behind `afterId`. */
  async created(afterId: string, limit: number): Promise<z.infer<typeof account>[]> {
    const rows = await this.reading.select(
      `SELECT "id", "ownerId" FROM ${this.reading.table("Account")}
       WHERE "workspaceId" = ? AND "importId" = ? AND "id" > ? ORDER BY "id" LIMIT ? ${this.toWrite}`,
      [this.workspaceId, this.importId, afterId, limit],
    );
    return rows.map((row) => account.parse(row));
  }

  /** Which of some accounts somebody changed or noted an event of, or have orders of another import. */
  async changedByOthers(ids: readonly string[]): Promise<string[]> {
    const { workspaceId, importId } = this;
    if (ids.length === 0) return [];
    const rows = await this.reading.select(
      `SELECT c."accountId" FROM "AccountChange" c
       WHERE c."workspaceId" = ? AND c."accountId" IN ${places(ids)} AND ${CHANGED_BY_OTHERS}
       UNION SELECT "accountId" FROM ${this.reading.table("Order")}
       WHERE "workspaceId" = ? AND "accountId" IN ${places(ids)} AND "importId" <> ?
       UNION SELECT "accountId" FROM "AccountEvent"
       WHERE "workspaceId" = ? AND "accountId" IN ${places(ids)} AND "id" NOT LIKE ?`,
      [
        ...[workspaceId, ...ids, importId, workspaceId],
        ...[workspaceId, ...ids, importId],
        ...[workspaceId, ...ids, eventsLike(importId)],
      ],
    );
    return rows.map((row) => z.string().parse(row.accountId));
  }

  /** Ids of the accounts whose facts the import changed. */
  async changedAccounts(): Promise<string[]> {
    const rows = await this.reading.select(
      `SELECT DISTINCT "accountId" FROM "AccountChange"
       WHERE "workspaceId" = ? AND "importId" = ? AND "cause" <> 'undo'`,
      [this.workspaceId, this.importId],
    );
    return rows.map((row) => z.string().parse(row.accountId));
  }

  /** The histories of some accounts, each the oldest first. */
  async historyOf(ids: readonly string[]): Promise<Map<string, LandedChange[]>> {
    const found = new Map<string, LandedChange[]>(ids.map((id) => [id, []]));
    if (ids.length === 0) return found;
    const rows = await this.reading.select(
      `SELECT "accountId", "at", "cause", "importId", "changes", "evidence", "written" FROM "AccountChange"
       WHERE "workspaceId" = ? AND "accountId" IN ${places(ids)} AND ${ofLanded('"AccountChange"')}
       ORDER BY "accountId", "at", "id"`,
      [this.workspaceId, ...ids],
    );
    for (const row of rows) {
      const change = readChange(pastRow.parse(row));
      found.get(change.accountId)?.push(change);
    }
    return found;
  }

  /** Imports that were undone. */
  async undone(): Promise<Set<string>> {
    const rows = await this.reading.select(
      `SELECT "id" FROM "Import" WHERE "workspaceId" = ? AND "status" = 'undone'`,
      [this.workspaceId],
    );
    return new Set(rows.map((row) => z.string().parse(row.id)));
  }

  /** Orders that the import wrote and no later one overwrote, behind a number. */
  async orders(afterNumber: string, limit: number): Promise<OrderWithPast[]> {
    const columns = Object.keys(orderRowWithPast.shape).map((column) => `"${column}"`);
    const rows = await this.reading.select(
      `SELECT ${columns.join(", ")} FROM ${this.reading.table("Order")}
       WHERE "workspaceId" = ? AND "orderNumber" > ? AND "importId" = ?
       ORDER BY "orderNumber" LIMIT ?`,
      [this.workspaceId, afterNumber, this.importId, limit],
    );
    return rows.map((row) => orderRowWithPast.parse(row));
  }

  /** Numbers of the orders that later imports overwrote; looks at every order of the workspace. */
  async overwritten(): Promise<string[]> {
    const rows = await this.reading.select(
      `SELECT "orderNumber" FROM ${this.reading.table("Order")}
       WHERE "workspaceId" = ? AND "importId" <> ? AND "before" LIKE ?`,
      [this.workspaceId, this.importId, `%"${this.importId}"%`],
    );
    return rows.map((row) => z.string().parse(row.orderNumber));
  }

  /** The owners of some accounts, by account; those that are gone are absent. */
  async ownersOf(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reading.select(
      `SELECT "id", "ownerId" FROM ${this.reading.table("Account")}
       WHERE "workspaceId" = ? AND "id" IN ${places(ids)} ORDER BY "id" ${this.toWrite}`,
      [this.workspaceId, ...ids],
    );
    return new Map(rows.map((row) => account.parse(row)).map(({ id, ownerId }) => [id, ownerId]));
  }

  /** Which of some accounts have anything in a history. */
  async withHistory(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.reading.select(
      HISTORY_TABLES.map(
        (table) => `SELECT "accountId" FROM "${table}"
            WHERE "workspaceId" = ? AND "accountId" IN ${places(ids)}`,
      ).join(" UNION "),
      HISTORY_TABLES.flatMap(() => [this.workspaceId, ...ids]),
    );
    return rows.map((row) => z.string().parse(row.accountId));
  }
}
