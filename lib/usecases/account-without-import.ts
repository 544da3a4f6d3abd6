import { contradictions } from "@/lib/importing/contradictions";
import { type FactsBefore, factsBefore, type PastChange } from "@/lib/importing/facts-before";
import { evidenceBefore, movedEvidence } from "@/lib/importing/moved-evidence";
import { newId } from "@/lib/new-id";
import type { FieldChanges } from "@/lib/schemas/account-change";
import {
  ACCOUNT_FIELDS,
  type AccountField,
  type AccountValues,
  isAccountField,
} from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { OrderRecord } from "@/lib/schemas/order";
import { stored } from "./account-drafts";
import type { LandingItem } from "./land-batch";
import type { Owners } from "./owners";
import type { WorkspaceContext } from "./rating-context";
import { withOrderFacts } from "./with-order-facts";

const FIELDS = Object.keys(ACCOUNT_FIELDS).filter(isAccountField);

/** What is known when an import is taken out of an account. */
export interface WithoutImport {
  readonly importId: string;
  readonly history: readonly PastChange[];
  /** Imports that were undone before. */
  readonly undone: ReadonlySet<string>;
  /** Those that stay. */
  readonly orders: readonly OrderRecord[];
  readonly owners: Owners;
  readonly context: WorkspaceContext;
}

/** What an import's facts of an account were before it, and which stay because they changed since. */
export const factsOfImport = (
  { values, evidence }: Pick<AccountRecord, "values" | "evidence">,
  importId: string,
  { history, undone }: Pick<WithoutImport, "history" | "undone">,
): FactsBefore =>
  factsBefore(
    {
      history,
      undone,
      value: (field) => stored(values[field]),
      source: (field) => evidence[field]?.source,
    },
    importId,
  );

/**
 * An account as it is without an import: its facts as they were, but for those that changed since,
 * and what the orders that stay say. Where the facts that stay contradict those of before, none is
 * put back.
 */
export function accountWithoutImport(
  account: AccountRecord,
  input: WithoutImport,
): { readonly item: LandingItem; readonly kept: readonly AccountField[] } {
  const before = factsOfImport(account, input.importId, input);
  const restored = derivedAgain(account, before, input);
  const { asOf } = input.context;
  const known = new Set(contradictions(account.values, asOf).map(({ field }) => field));
  const contradicts =
    before.kept.length > 0 &&
    contradictions(restored.values, asOf).some(({ field }) => !known.has(field));
  const kept = contradicts
    ? [...before.kept, ...FIELDS.filter((field) => differs(account, restored, field))]
    : before.kept;
  const none: FactsBefore = { ...before, values: {}, evidence: {} };
  const after = contradicts ? derivedAgain(account, none, input) : restored;
  return { item: itemOf(account, after, input), kept };
}

/** The account with facts of before, and what its orders say to them. */
function derivedAgain(
  account: AccountRecord,
  before: FactsBefore,
  { orders, owners, context }: WithoutImport,
): AccountRecord {
  const values: AccountValues = Object.fromEntries(Object.entries(before.values).map((one) => one));
  const owner = values.owner == null ? undefined : owners.find(values.owner);
  const draft: AccountRecord = {
    ...account,
    values: { ...account.values, ...values, ...(owner && { owner: owner.name }) },
    ownerId: owner?.id ?? account.ownerId,
    ownerName: owner?.name ?? account.ownerName,
    evidence: evidenceBefore(account.evidence, before.evidence),
  };
  const derived = withOrderFacts(draft, orders, context).account;
  // Purchase dates are the orders' alone.
  return orders.length > 0
    ? derived
    : { ...derived, purchaseDates12m: undefined, purchaseDatesTotal: undefined };
}

const differs = (a: AccountRecord, b: AccountRecord, field: AccountField) =>
  JSON.stringify(stored(a.values[field])) !== JSON.stringify(stored(b.values[field]));

function itemOf(
  account: AccountRecord,
  after: AccountRecord,
  { importId, context }: WithoutImport,
): LandingItem {
  const changes: FieldChanges = {};
  for (const field of FIELDS) {
    if (!differs(account, after, field)) continue;
    changes[field] = [stored(account.values[field]), stored(after.values[field])];
  }
  const evidence = movedEvidence(account.evidence, after.evidence);
  const isNoted = Object.keys({ ...changes, ...evidence }).length > 0;
  const changed =
    isNoted ||
    account.purchaseDates12m !== after.purchaseDates12m ||
    account.purchaseDatesTotal !== after.purchaseDatesTotal;
  if (!changed) return { account, isNew: false, changed };
  const { now: at } = context;
  return {
    account: { ...after, version: account.version + 1, updatedAt: at },
    isNew: false,
    changed,
    was: account,
    change: isNoted
      ? {
          ...{ id: newId(), accountId: account.id, at, importId, changes, evidence },
          cause: "undo",
        }
      : undefined,
  };
}
