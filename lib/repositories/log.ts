import type { BulkTransaction } from "@/lib/db/bulk";
import { database, type TransactionClient } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import type { LogAction, LogDetails } from "@/lib/schemas/log-entry";
import type { Scope } from "@/lib/scope";

/** What was done, to what, and what else there is to say about it; never a secret. */
export interface LogNote {
  readonly action: LogAction;
  readonly subjectId?: string | undefined;
  readonly subject?: string | undefined;
  readonly details?: LogDetails | undefined;
}

/**
 * Notes what the scope's actor did, inside the transaction that does it: both are kept, or neither.
 */
export async function note(
  transaction: TransactionClient,
  scope: Scope,
  entry: LogNote,
): Promise<void> {
  await transaction.logEntry.create({ data: rowOf(scope, entry), select: { id: true } });
}

/** The same in each of several workspaces: what concerns somebody in all of theirs. */
export async function noteInEach(
  transaction: TransactionClient,
  scopes: readonly Scope[],
  entry: LogNote,
): Promise<void> {
  for (const scope of scopes) await note(transaction, scope, entry);
}

/** Notes what changes nothing but is to be known: that something was taken out to be read. */
export function noteAlone(scope: Scope, entry: LogNote): Promise<void> {
  return note(database().prisma, scope, entry);
}

/** As `note`, inside the transaction that closes a landing. */
export async function noteInBulk(
  transaction: BulkTransaction,
  scope: Scope,
  entry: LogNote,
): Promise<void> {
  const row = rowOf(scope, entry);
  await transaction.insert("LogEntry", Object.keys(row), [Object.values(row)]);
}

function rowOf({ workspaceId, actor }: Scope, { action, subjectId, subject, details }: LogNote) {
  return {
    workspaceId,
    id: newId(),
    at: new Date(),
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    action,
    subjectId: subjectId ?? null,
    subject: subject ?? null,
    details: JSON.stringify(details ?? {}),
    fromAddress: actor.from ?? null,
    requestId: actor.requestId ?? null,
  };
}
