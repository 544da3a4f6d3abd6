import { listAccountChanges } from "@/lib/repositories/account-history";
import { readAccount, type SaveOutcome } from "@/lib/repositories/accounts";
import type { NewAccountEvent } from "@/lib/schemas/account-event";
import { type AccountField, isAccountField } from "@/lib/schemas/account-fields";
import {
  type AccountForm,
  accountForm,
  type FieldTexts,
  readAccountFormData,
} from "@/lib/schemas/account-form";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { conflictView } from "./account-conflict";
import { decimalMarkOf, fieldTexts, readFields } from "./account-form-text";
import { accountGone, OTHER_WORKSPACE } from "./account-gone";
import { lastChangedBy } from "./account-history-view";
import type { AccountFormState } from "./edit-account-form";
import { formatFor } from "./format-for";
import { isSameText, type MergedFields, mergeFields } from "./merge-fields";
import { readWorkspaceContext, type WorkspaceContext } from "./rating-context";
import { saveChangedAccount, saveNewAccount } from "./save-account";

interface Refused {
  readonly ok: false;
  readonly state: AccountFormState;
}

export type FormOutcome = { readonly ok: true; readonly accountId: string } | Refused;

type Typed = Readonly<Record<string, string>>;

/** How often a form is looked at anew when the portfolio or the account moves meanwhile. */
const ATTEMPTS = 4;

/**
 * Saves a submitted account form: adds an account, or changes the one it was opened for.
 * @param events what happened with an account that is there, written together with the change.
 */
export async function saveAccountForm(
  scope: Scope,
  data: FormData,
  events: readonly NewAccountEvent[] = [],
): Promise<FormOutcome> {
  const parsed = accountForm.safeParse(readAccountFormData(data));
  const typed = typedValues(data);
  if (!parsed.success) {
    const message = "The form could not be read. Open it again and type your changes anew.";
    return refused({ status: "invalid", message, values: typed });
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const outcome = await trySaving(scope, parsed.data, typed, events);
    if (outcome !== "again") return outcome;
  }
  return unsavedForm(data, "fault");
}

async function trySaving(
  scope: Scope,
  form: AccountForm,
  typed: Typed,
  events: readonly NewAccountEvent[],
): Promise<FormOutcome | "again"> {
  const context = await readWorkspaceContext(scope, new Date());
  const mark = decimalMarkOf(context.workspace.locale);
  const reading = { mark, currency: context.currency, asOf: context.asOf };
  const account = form.accountId ? await readAccount(scope, form.accountId) : undefined;
  if (form.accountId && !account) {
    return refused({ status: "conflict", message: accountGone(scope), values: typed });
  }
  const chosen = theirs(form);
  const fields = { ...form.fields, ...chosen };
  // What was chosen stands in its field from here on, and is not asked again.
  const settled = { ...typed, ...chosen, toDecide: "" };
  const conflict = account && (await conflictOf(scope, context, account, { ...form, fields }));
  if (conflict) return refused({ ...conflict, values: { ...settled, ...conflict.values } });
  const read = readFields(fields, account ?? { values: {}, evidence: {} }, reading);
  const wrong = Object.keys(read.problems).length;
  if (wrong > 0) {
    const what = wrong === 1 ? "One field needs" : `${wrong} fields need`;
    const message = `Nothing was saved yet. ${what} another look.`;
    return refused({ status: "invalid", message, problems: read.problems, values: settled });
  }
  if (!account) {
    const { outcome, accountId } = await saveNewAccount(scope, context, read.values);
    return answer(outcome, accountId, settled);
  }
  const { values } = read;
  if (Object.keys(values).length + events.length === 0) return { ok: true, accountId: account.id };
  const edit = { values, cause: "hand", events } as const;
  const outcome = await saveChangedAccount(scope, context, account, edit);
  return answer(outcome, account.id, settled);
}

/** The fields for which the other value was chosen, as it was shown. */
function theirs({ choices, toDecide = [], shown = {} }: AccountForm): FieldTexts {
  const chosen = toDecide.filter((field) => choices[field] === "theirs");
  return Object.fromEntries(chosen.map((field) => [field, shown[field] ?? ""]));
}

/**
 * What is to be decided before the form can be saved: the account changed while it was open, or it
 * was not yet said whose value is kept. The form then goes on from the account as it stands now.
 */
async function conflictOf(
  scope: Scope,
  { workspace, currency }: WorkspaceContext,
  account: AccountRecord,
  { version, fields: typed, shown = {}, toDecide: asked = [], choices }: AccountForm,
): Promise<Omit<AccountFormState, "problems"> | undefined> {
  const now = fieldTexts(account.values, decimalMarkOf(workspace.locale), currency);
  const isStale = account.version !== version;
  const fields = isStale ? Object.keys(typed).filter(isAccountField) : [];
  const moved: MergedFields<AccountField> = mergeFields(fields, { typed, shown, now });
  const open = asked.filter((field) => !choices[field] && !isSameText(typed[field], now[field]));
  const merged = { ...moved, toDecide: [...new Set([...open, ...moved.toDecide])] };
  if (merged.toDecide.length + merged.taken.length === 0) return undefined;
  const changes = await listAccountChanges(scope, account.id, 50);
  const format = formatFor(workspace.locale, currency);
  const changedBy = (field: AccountField) =>
    lastChangedBy(changes, field, format, workspace.timeZone);
  return {
    status: "conflict",
    message:
      moved.toDecide.length + moved.taken.length > 0
        ? "Somebody changed this account while you were editing. Nothing was saved yet; what you typed is still below."
        : "Nothing was saved yet. Say for each field below whose value is kept.",
    conflict: conflictView(merged, { typed, shown, now }, changedBy),
    values: {
      ...Object.fromEntries(merged.taken.map((field) => [field, now[field] ?? ""])),
      version: String(account.version),
      shown: JSON.stringify(now),
      toDecide: merged.toDecide.join(","),
    },
  };
}

function answer(outcome: SaveOutcome, accountId: string, typed: Typed): FormOutcome | "again" {
  if (outcome === "saved") return { ok: true, accountId };
  if (outcome === "not-yours") return unsaved(typed, outcome);
  if (outcome !== "external-id-taken") return "again";
  return refused({
    status: "invalid",
    message: "Nothing was saved yet. One field needs another look.",
    problems: { externalId: "Another account has this external ID. Use another one." },
    values: typed,
  });
}

/** What a form answers when saving failed for a reason that is not the person's. */
export function unsavedForm(data: FormData, why: keyof typeof UNSAVED): Refused {
  return unsaved(typedValues(data), why);
}

function unsaved(typed: Typed, why: keyof typeof UNSAVED): Refused {
  return refused({ status: "invalid", message: UNSAVED[why], values: typed });
}

const UNSAVED = {
  fault:
    "The account could not be saved just now. What you typed is still below; try again in a moment.",
  "signed-out":
    "You are signed out. What you typed is still below: sign in again in another tab, then save.",
  "not-yours":
    "This account belongs to somebody else: only its owner or an admin changes it. Nothing was saved.",
  forbidden: "Your role in this workspace does not allow changing accounts. Nothing was saved.",
  elsewhere: OTHER_WORKSPACE,
} as const;

function typedValues(data: FormData): Typed {
  return Object.fromEntries(
    [...data.entries()].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
    ),
  );
}

function refused(
  state: Omit<AccountFormState, "problems"> & Partial<Pick<AccountFormState, "problems">>,
): Refused {
  return { ok: false, state: { problems: {}, ...state } };
}
