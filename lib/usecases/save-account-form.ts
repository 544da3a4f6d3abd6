import { readRatedState } from "@/lib/repositories/account-history";
import {
  addAccount,
  readAccount,
  type SaveOutcome,
  saveAccount,
} from "@/lib/repositories/accounts";
import { findOrAddPerson } from "@/lib/repositories/people";
import type { AccountValues } from "@/lib/schemas/account-fields";
import { accountForm, readAccountFormData } from "@/lib/schemas/account-form";
import type { Scope } from "@/lib/scope";
import { changedAccount, type FactOrigin, newAccount } from "./account-drafts";
import { decimalMarkOf, type FieldsRead, readFields } from "./account-form-text";
import type { AccountFormState } from "./edit-account-form";
import { Owners } from "./owners";
import { accountKeys, ratePortfolioRow } from "./rate-account";
import { readWorkspaceContext, type WorkspaceContext } from "./rating-context";
import { segmentChangeOf } from "./segment-change";
import { draftWithOrderFacts } from "./with-order-facts";

export type FormOutcome =
  | { readonly ok: true; readonly accountId: string }
  | { readonly ok: false; readonly state: AccountFormState };

/** How often a form is rated anew when the portfolio is rated in another way meanwhile. */
const ATTEMPTS = 4;

/** Saves a submitted account form: adds an account, or changes the one it was opened for. */
export async function saveAccountForm(scope: Scope, data: FormData): Promise<FormOutcome> {
  const parsed = accountForm.safeParse(readAccountFormData(data));
  const typed = typedValues(data);
  if (!parsed.success) {
    return refused(
      "invalid",
      "The form could not be read. Open it again and type your changes anew.",
      {},
      typed,
    );
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const outcome = await trySaving(scope, parsed.data, typed);
    if (outcome !== "rate-again") return outcome;
  }
  return unsavedForm(data, "fault");
}

async function trySaving(
  scope: Scope,
  { accountId, version, fields }: ReturnType<typeof accountForm.parse>,
  typed: Record<string, string>,
): Promise<FormOutcome | "rate-again"> {
  const context = await readWorkspaceContext(scope, new Date());
  const reading = {
    mark: decimalMarkOf(context.workspace.locale),
    currency: context.currency,
    asOf: context.asOf,
  };
  const account = accountId ? await readAccount(scope, accountId) : undefined;
  if (accountId && !account) {
    return refused(
      "conflict",
      "This account is no longer here. Somebody took it out meanwhile.",
      {},
      typed,
    );
  }
  if (account && account.version !== version) return conflict(typed);
  const read = readFields(fields, account ?? { values: {}, evidence: {} }, reading);
  if (Object.keys(read.problems).length > 0) {
    const count = Object.keys(read.problems).length;
    const what = count === 1 ? "One field needs" : `${count} fields need`;
    return refused("invalid", `Nothing was saved yet. ${what} another look.`, read.problems, typed);
  }
  if (account && Object.keys(read.values).length === 0) return { ok: true, accountId: account.id };
  const saved = await save(scope, context, account, version, read);
  if (saved.outcome === "saved") return { ok: true, accountId: saved.accountId };
  if (saved.outcome === "changed-meanwhile") return conflict(typed);
  if (saved.outcome === "rate-again") return saved.outcome;
  if (saved.outcome === "not-yours") return unsavedValues(typed, "not-yours");
  return refused(
    "invalid",
    "Nothing was saved yet. One field needs another look.",
    { externalId: "Another account has this external ID. Use another one." },
    typed,
  );
}

/** What a form answers when saving failed for a reason that is not the person's. */
export function unsavedForm(data: FormData, why: keyof typeof UNSAVED): FormOutcome {
  return unsavedValues(typedValues(data), why);
}

function unsavedValues(typed: Record<string, string>, why: keyof typeof UNSAVED): FormOutcome {
  return refused("invalid", UNSAVED[why], {}, typed);
}

const UNSAVED = {
  fault:
    "The account could not be saved just now. What you typed is still below; try again in a moment.",
  "signed-out":
    "You are signed out. What you typed is still below: sign in again in another tab, then save.",
  "not-yours":
    "This account belongs to somebody else: only its owner or an admin changes it. Nothing was saved.",
  forbidden: "Your role in this workspace does not allow changing accounts. Nothing was saved.",
} as const;

type Account = Awaited<ReturnType<typeof readAccount>>;

async function save(
  scope: Scope,
  context: WorkspaceContext,
  account: Account,
  version: number,
  { values }: FieldsRead,
): Promise<{ outcome: SaveOutcome; accountId: string }> {
  const origin: FactOrigin = { source: "hand", on: context.asOf, importId: null, at: context.now };
  const owner = await ownerOf(scope, context, account, values);
  const why = { cause: "hand", importId: null, at: context.now } as const;
  if (!account) {
    const added = newAccount({ ...values, owner: owner.name }, owner, origin);
    const outcome = await addAccount(scope, context.workspace, {
      account: added,
      keys: accountKeys(added),
      row: ratePortfolioRow(added, context),
    });
    return { outcome, accountId: added.id };
  }
  const named = values.owner === undefined ? values : { ...values, owner: owner.name };
  const draft = changedAccount(account, named, owner, origin, "hand");
  const before = await readRatedState(scope, account.id);
  const { id } = account;
  const outcome = await saveAccount(scope, { id, version }, context.workspace, (orders) => {
    const derived = draftWithOrderFacts(draft, orders, context);
    const row = ratePortfolioRow(derived.account, context);
    const segmentChange = segmentChangeOf(before, row, why);
    return { ...derived, keys: accountKeys(derived.account), row, segmentChange };
  });
  return { outcome, accountId: id };
}

async function ownerOf(
  scope: Scope,
  context: WorkspaceContext,
  account: Account,
  values: AccountValues,
) {
  if (account && values.owner === undefined) {
    return { id: account.ownerId, name: account.ownerName, nameKey: "" };
  }
  const owners = new Owners(context.people, context.unnamedOwner);
  const owner = owners.find(values.owner);
  return owners.takeAdded().length > 0 ? findOrAddPerson(scope, owner) : owner;
}

function typedValues(data: FormData): Record<string, string> {
  return Object.fromEntries(
    [...data.entries()].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
    ),
  );
}

function refused(
  status: AccountFormState["status"],
  message: string,
  problems: AccountFormState["problems"],
  values: Record<string, string>,
): FormOutcome {
  return { ok: false, state: { status, message, problems, values } };
}

const conflict = (typed: Record<string, string>): FormOutcome =>
  refused(
    "conflict",
    "Somebody changed this account while you were editing. Nothing was saved; what you typed is still below. Open the account again, compare, and save there.",
    {},
    typed,
  );
