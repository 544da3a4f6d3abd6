import type { BulkWriting } from "@/lib/db/bulk";
import type { AccountChangeRecord } from "@/lib/schemas/account-change";
import { writeEvidence } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { changedBy } from "./account-history";

/** History that may be written before its landing closes, as it is there for nobody until then. */
export interface EarlyHistory {
  /** The import that it bears. */
  readonly importId: string;
  /** Writes in a short transaction of its own. */
  readonly write: (work: (writing: BulkWriting) => Promise<void>) => Promise<void>;
}

/** Adds to the histories of accounts, early what may be. */
export async function addChanges(
  writing: BulkWriting,
  scope: Scope,
  changes: readonly AccountChangeRecord[],
  early: EarlyHistory | undefined,
): Promise<void> {
  const isEarly = (change: AccountChangeRecord) => change.importId === early?.importId;
  const soon = early ? changes.filter(isEarly) : [];
  if (soon.length > 0) await early?.write((apart) => insertChanges(apart, scope, soon));
  await insertChanges(writing, scope, early ? changes.filter((one) => !isEarly(one)) : changes);
}

async function insertChanges(
  writing: BulkWriting,
  scope: Scope,
  changes: readonly AccountChangeRecord[],
): Promise<void> {
  await writing.insert(
    "AccountChange",
    [
      "workspaceId",
      "id",
      "accountId",
      "at",
      "cause",
      "by",
      "importId",
      "changes",
      "evidence",
      "written",
    ],
    changes.map((change) => [
      scope.workspaceId,
      change.id,
      change.accountId,
      change.at,
      change.cause,
      changedBy(scope),
      change.importId,
      JSON.stringify(change.changes),
      change.evidence && writeEvidence(change.evidence),
      change.written ? JSON.stringify(change.written) : null,
    ]),
  );
}
