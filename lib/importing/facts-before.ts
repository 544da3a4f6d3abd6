import type { AccountChangeRecord, FieldChanges } from "@/lib/schemas/account-change";
import { type AccountField, isAccountField } from "@/lib/schemas/account-fields";
import type { EvidenceBefore, EvidenceField } from "@/lib/schemas/account-record";
import { TRADE_FIELDS } from "./merge-trade";

type Value = FieldChanges[string][0];

/** One entry of an account's history, as far as undoing an import must know it. */
export type PastChange = Pick<AccountChangeRecord, "cause" | "importId" | "changes" | "evidence">;

/** An account as it stands now: its facts as they are stored, and its history, the oldest first. */
export interface AccountWithPast {
  readonly value: (field: AccountField) => Value;
  readonly source: (field: AccountField) => string | undefined;
  readonly history: readonly PastChange[];
  /** Imports that were undone since: what they wrote does not count. */
  readonly undone: ReadonlySet<string>;
}

export interface FactsBefore {
  /** What the import's facts were before it; null is unknown. */
  readonly values: Readonly<Partial<Record<AccountField, Value>>>;
  readonly evidence: EvidenceBefore;
  /** Facts that stay: somebody changed them since, or another import did. */
  readonly kept: readonly AccountField[];
  /** What the import changed was not kept as it was: all of it stays. */
  readonly isUnknown: boolean;
}

const touches = ({ changes, evidence }: PastChange, field: string) =>
  Object.hasOwn(changes, field) || Object.hasOwn(evidence ?? {}, field);

/** What an import wrote; what undoing one wrote bears its id too. */
const isWrittenBy = ({ importId, cause }: PastChange, id: string) =>
  importId === id && cause !== "undo";

/**
 * The facts of an account as they were before an import, fact by fact (import.md 25). A fact that
 * somebody changed since stays, and so does one that a later account list changed. A fact that the
 * orders yield is derived again afterwards: it gets what was given for it before there were orders.
 */
export function factsBefore(account: AccountWithPast, importId: string): FactsBefore {
  const { history, source } = account;
  const own = history.filter((change) => isWrittenBy(change, importId));
  const written = own.flatMap((one) => Object.keys({ ...one.changes, ...one.evidence }));
  const kept: AccountField[] = [];
  if (own.some((change) => change.evidence === null)) {
    return { values: {}, evidence: {}, kept: written.filter(isAccountField), isUnknown: true };
  }
  const values: Partial<Record<AccountField, Value>> = {};
  const evidence: Partial<Record<EvidenceField, EvidenceBefore[EvidenceField]>> = {};
  const derived = TRADE_FIELDS.filter((field) => source(field) === "orders");
  for (const field of new Set([...written, ...derived])) {
    if (!isAccountField(field)) continue;
    const at = history.findIndex((one) => isWrittenBy(one, importId) && touches(one, field));
    if (at >= 0 && isChangedSince(account, at, field)) kept.push(field);
    else {
      const from = beforeUndone(account, givenAt(account, at, field), field);
      if (from < 0) continue;
      values[field] = valueBefore(account, from, field);
      const was = history[from]?.evidence?.[field];
      if (was !== undefined) evidence[field] = was;
    }
  }
  return { values, evidence, kept, isUnknown: false };
}

/** Whether a person, or an account list that stands, changed a fact after an entry of its history. */
function isChangedSince({ history, undone }: AccountWithPast, at: number, field: string): boolean {
  return history.slice(at + 1).some((change) => {
    const { cause, importId } = change;
    if (!touches(change, field)) return false;
    if (importId === null) return cause !== "orders";
    return cause === "import" && importId !== history[at]?.importId && !undone.has(importId);
  });
}

/**
 * Where a fact changed to what is to be taken back: at an entry of the import's own, unless it came
 * from the orders before as well; then where it was first derived from what had been given for it.
 */
function givenAt(account: AccountWithPast, at: number, field: AccountField): number {
  const { history, source } = account;
  if (source(field) !== "orders" || history[at]?.evidence?.[field] !== undefined) return at;
  const first = history.findLastIndex(
    ({ cause, evidence }) => cause === "orders" && evidence?.[field] !== undefined,
  );
  return first < 0 || isChangedSince(account, first, field) ? at : first;
}

/** Further back over entries of imports that were undone since. */
function beforeUndone({ history, undone }: AccountWithPast, at: number, field: string): number {
  let from = at;
  for (let index = at - 1; index >= 0; index -= 1) {
    const change = history[index];
    if (!change || change.importId === null || !undone.has(change.importId)) {
      if (change && touches(change, field)) break;
    } else if (change.cause !== "undo" && touches(change, field)) from = index;
  }
  return from;
}

/** What a fact was before an entry of its history: the next change of it says so. */
function valueBefore({ history, value }: AccountWithPast, at: number, field: AccountField): Value {
  const next = history.slice(at).find(({ changes }) => Object.hasOwn(changes, field));
  const [before] = next?.changes[field] ?? [value(field)];
  return before;
}
