import { JUDGEMENT_TABLES } from "./judgement-tables";
import { ofLanded } from "./landed-history";
import { ACCOUNT_COLUMNS, type StoredColumn } from "./stored-columns";

/**
 * The tables of a workspace as its export writes them and an import reads them: every column of
 * each but workspaceId. A test holds it against the schema.
 */

export interface WorkspaceTable {
  readonly table: string;
  /** Its name in the ZIP. */
  readonly file: string;
  /** The order of its rows: the rest of its primary key. */
  readonly key: string;
  readonly columns: Readonly<Record<string, StoredColumn>>;
  /** Columns that files of earlier versions do not have, each with the version that brought it. */
  readonly added?: Readonly<Record<string, number>>;
  /** Version of the files that brought it; earlier ones do not have it. */
  readonly since?: number;
  /** What of it is left out, as a condition of SQL. */
  readonly only?: string;
}

export const WORKSPACE_TABLES = {
  ...JUDGEMENT_TABLES,
  people: {
    table: "Person",
    file: "people.csv",
    key: "id",
    columns: { id: "key", name: "text", nameKey: "key", createdAt: "instant" },
  },
  rates: {
    table: "CurrencyRate",
    file: "currency-rates.csv",
    key: "id",
    columns: {
      id: "key",
      base: "key",
      currency: "key",
      fromDay: "whole",
      rate: "key",
      by: "text?",
      createdAt: "instant",
    },
    since: 4,
  },
  accounts: {
    table: "Account",
    file: "accounts.csv",
    key: "id",
    columns: ACCOUNT_COLUMNS,
    added: { override: 5 },
  },
  accountChanges: {
    table: "AccountChange",
    file: "account-changes.csv",
    key: "id",
    columns: {
      id: "key",
      accountId: "key",
      at: "instant",
      cause: "key",
      by: "text?",
      importId: "key?",
      changes: "json",
      evidence: "json?",
      written: "json?",
    },
    added: { evidence: 2, written: 6 },
    only: ofLanded('"AccountChange"'),
  },
  orders: {
    table: "Order",
    file: "orders.csv",
    key: "orderNumber",
    columns: {
      orderNumber: "key",
      accountId: "key",
      orderedOn: "whole",
      amountMinor: "money",
      currency: "key",
      status: "text?",
      lines: "whole",
      importId: "key",
      before: "json?",
    },
    added: { before: 2 },
  },
  segmentChanges: {
    table: "SegmentChange",
    file: "segment-changes.csv",
    key: "id",
    columns: {
      id: "key",
      accountId: "key",
      at: "instant",
      asOf: "whole",
      segmentFrom: "text",
      segmentTo: "text",
      scoreTenthsFrom: "whole",
      scoreTenthsTo: "whole",
      flagsFrom: "text",
      flagsTo: "text",
      cause: "key",
      importId: "key?",
      modelVersion: "key",
      written: "json?",
    },
    added: { written: 6 },
  },
  imports: {
    table: "Import",
    file: "imports.csv",
    key: "id",
    columns: {
      id: "key",
      kind: "key?",
      origin: "text",
      ownerId: "key?",
      fileName: "text",
      byteSize: "whole",
      sha256: "text?",
      headersKey: "key?",
      status: "text",
      settings: "json",
      profile: "json?",
      counts: "json?",
      problem: "json?",
      checkedAt: "instant?",
      createdAt: "instant",
      finishedAt: "instant?",
      startedBy: "text?",
      tookMs: "whole?",
      keepsBefore: "flag?",
      undoneAt: "instant?",
      undoneBy: "text?",
      undo: "json?",
    },
    added: {
      headersKey: 3,
      startedBy: 2,
      tookMs: 2,
      keepsBefore: 2,
      undoneAt: 2,
      undoneBy: 2,
      undo: 2,
    },
    // What is on its way is not whole, and a workspace's own export holds what is here anyway.
    only: `"status" <> 'uploading' AND "origin" <> 'workspace'`,
  },
  audits: {
    table: "Audit",
    file: "audits.csv",
    key: "id",
    columns: {
      id: "key",
      title: "text",
      asOf: "whole",
      modelVersion: "key",
      dataVersion: "whole",
      ownerId: "key?",
      report: "json",
      createdAt: "instant",
    },
  },
  log: {
    table: "LogEntry",
    file: "log.csv",
    key: "id",
    columns: {
      id: "key",
      at: "instant",
      actorKind: "key",
      actorId: "key",
      actorName: "text",
      action: "key",
      subjectId: "text?",
      subject: "text?",
      details: "json",
      fromAddress: "text?",
      requestId: "text?",
    },
  },
} as const satisfies Readonly<Record<string, WorkspaceTable>>;

/** Columns that a file of `version` does not have; nothing stands in them there. */
export const columnsSince = ({ added = {} }: WorkspaceTable, version: number): string[] =>
  Object.keys(added).filter((column) => (added[column] ?? 0) > version);

export type ExportedTable = keyof typeof WORKSPACE_TABLES;
