import { z } from "zod";
import { database } from "@/lib/db/client";
import type { MomentReads, SqlRow } from "@/lib/db/raw-sql";
import {
  type ExportedTable,
  WORKSPACE_TABLES,
  type WorkspaceTable,
} from "@/lib/schemas/workspace-tables";
import type { Scope } from "@/lib/scope";
import { storedBytes } from "./import-pieces";

/** A value as the database gives it, the same on both; see SqlValue. */
export type StoredRow = SqlRow;

const total = z.object({ rows: z.number() });

/** Everything of one workspace, as it was at one moment. */
export class WorkspaceReads {
  constructor(
    private readonly reads: MomentReads,
    private readonly workspaceId: string,
  ) {}

  /** The workspace's own row. */
  async workspace(): Promise<StoredRow> {
    for await (const [row] of this.reads.stream(`SELECT * FROM "Workspace" WHERE "id" = ?`, [
      this.workspaceId,
    ])) {
      if (row) return row;
    }
    throw new Error("The workspace is not there any more.");
  }

  /** How many rows a table has. */
  async count(name: ExportedTable): Promise<number> {
    const sql = `SELECT count(*) AS "rows" FROM ${this.#from(WORKSPACE_TABLES[name])}`;
    for await (const [row] of this.reads.stream(sql, [this.workspaceId])) {
      return total.parse(row).rows;
    }
    return 0;
  }

  /** The rows of a table in batches, in the order of its key. */
  rows(name: ExportedTable): AsyncIterable<readonly StoredRow[]> {
    const table: WorkspaceTable = WORKSPACE_TABLES[name];
    const columns = Object.keys(table.columns).map((column) => `"${column}"`);
    const sql = `SELECT ${columns.join(", ")} FROM ${this.#from(table)} ORDER BY "${table.key}"`;
    return this.reads.stream(sql, [this.workspaceId]);
  }

  /** Who belongs to it: name, address, role, and the owner of accounts they are. */
  members(): AsyncIterable<readonly StoredRow[]> {
    return this.reads.stream(
      `SELECT u."name", u."email", m."role", m."personId" FROM "Member" m
       JOIN "User" u ON u."id" = m."userId" WHERE m."workspaceId" = ? ORDER BY u."email"`,
      [this.workspaceId],
    );
  }

  /** The file of an import, piece by piece. */
  async *file(importId: string): AsyncGenerator<Uint8Array> {
    const sql = `SELECT "bytes" FROM "ImportPiece" WHERE "workspaceId" = ? AND "importId" = ?
      ORDER BY "number"`;
    for await (const [row] of this.reads.stream(sql, [this.workspaceId, importId], 1)) {
      yield storedBytes.parse(row).bytes;
    }
  }

  #from({ table, only }: WorkspaceTable): string {
    return `"${table}" WHERE "workspaceId" = ? ${only === undefined ? "" : `AND ${only}`}`;
  }
}

/** Reads a workspace as it is at one moment, however long that takes. In the worker process only. */
export function readWholeWorkspace<T>(
  { workspaceId }: Scope,
  work: (reads: WorkspaceReads) => Promise<T>,
): Promise<T> {
  return database().atOneMoment((reads) => work(new WorkspaceReads(reads, workspaceId)));
}
