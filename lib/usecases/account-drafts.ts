import { movedEvidence } from "@/lib/importing/moved-evidence";
import { newId } from "@/lib/new-id";
import type { Override } from "@/lib/portfolio/override";
import type { PersonRecord } from "@/lib/repositories/people";
import type { AccountChangeRecord, ChangeCause, FieldChanges } from "@/lib/schemas/account-change";
import {
  ACCOUNT_FIELDS,
  type AccountField,
  type AccountValues,
  isAccountField,
} from "@/lib/schemas/account-fields";
import {
  type AccountRecord,
  evidenceOf,
  evidenceWith,
  type Source,
} from "@/lib/schemas/account-record";
import { OVERRIDE_FIELD, storedOverride, writeOverride } from "@/lib/schemas/override";
import type { Day } from "@/lib/scoring/facts";

/** Where new facts come from and when. */
export interface FactOrigin {
  readonly source: Source;
  readonly on: Day;
  readonly importId: string | null;
  readonly at: Date;
}

const FIELDS = Object.keys(ACCOUNT_FIELDS).filter(isAccountField);

/** A new account with the facts given, each with its source and date. */
export function newAccount(
  values: AccountValues,
  owner: PersonRecord,
  origin: FactOrigin,
): AccountRecord {
  const given = FIELDS.filter((field) => values[field] != null);
  const { importId, at } = origin;
  return {
    id: newId(),
    values,
    ownerId: owner.id,
    ownerName: owner.name,
    evidence: evidenceOf(given, origin),
    version: 1,
    importId,
    createdAt: at,
    updatedAt: at,
  };
}

/** An account as it is to be, and the entry of its history. */
export interface ChangedAccount {
  readonly account: AccountRecord;
  readonly change: AccountChangeRecord;
}

/** An account with some facts replaced, and the entry of its history; `null` makes one unknown. */
export function changedAccount(
  account: AccountRecord,
  values: AccountValues,
  owner: PersonRecord | undefined,
  origin: FactOrigin,
  cause: ChangeCause,
): ChangedAccount {
  const changes: FieldChanges = {};
  const given = FIELDS.filter((field) => values[field] !== undefined);
  for (const field of given)
    changes[field] = [stored(account.values[field]), stored(values[field])];
  const known = given.filter((field) => values[field] !== null);
  const unknown = given.filter((field) => values[field] === null);
  const evidence = evidenceWith(account.evidence, known, unknown, origin);
  const { importId, at } = origin;
  return {
    account: {
      ...account,
      values: { ...account.values, ...values },
      ownerId: owner?.id ?? account.ownerId,
      ownerName: owner?.name ?? account.ownerName,
      evidence,
      version: account.version + 1,
      updatedAt: at,
    },
    change: {
      ...{ id: newId(), accountId: account.id, at, cause, importId, changes },
      evidence: movedEvidence(account.evidence, evidence),
    },
  };
}

/** The same with another override, or without one: noted in the history as it is stored. */
export function overridden(
  { account, change }: ChangedAccount,
  override: Override | null,
): ChangedAccount {
  const before = storedOverride(account);
  const after = override && writeOverride(override);
  return {
    account: { ...account, override: override ?? undefined },
    change: { ...change, changes: { ...change.changes, [OVERRIDE_FIELD]: [before, after] } },
  };
}

/** A fact as a change of it is stored. */
export function stored(value: AccountValues[AccountField]): FieldChanges[string][0] {
  if (value == null) return null;
  return typeof value === "object" ? [...value] : value;
}
