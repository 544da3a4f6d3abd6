import type { Override } from "@/lib/portfolio/override";
import { changedBy, listAccountChanges } from "@/lib/repositories/account-history";
import { readAccount, type SaveOutcome } from "@/lib/repositories/accounts";
import { isAccountField } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { formFields } from "@/lib/schemas/form-fields";
import { OVERRIDE_FIELD, storedOverride } from "@/lib/schemas/override";
import { overrideForm, overrideRemoval } from "@/lib/schemas/override-form";
import type { Scope } from "@/lib/scope";
import { isoToDay } from "@/lib/tabular/date-format";
import { conflictView } from "./account-conflict";
import { decimalMarkOf, fieldTexts } from "./account-form-text";
import { accountGone, OTHER_WORKSPACE } from "./account-gone";
import { lastChangedBy } from "./account-history-view";
import { formatFor } from "./format-for";
import { mergeFields } from "./merge-fields";
import { notSaved } from "./not-saved";
import { overrideChange } from "./override-change";
import { mayChange } from "./own-accounts";
import { readWorkspaceContext, type WorkspaceContext } from "./rating-context";
import { saveChangedAccount } from "./save-account";

/** What the form of an override answers; `values` are as typed. */
export interface OverrideFormState {
  readonly status: "open" | "saved" | "invalid" | "conflict";
  readonly message: string;
  /** What somebody else changed since the page was opened, one sentence each. */
  readonly meanwhile: readonly string[];
  readonly problems: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** How often it is tried anew when the portfolio or the account moves meanwhile. */
const ATTEMPTS = 4;

/** Overrides the computed segment of an account, or changes the override it has. */
export async function overrideAccount(scope: Scope, data: FormData): Promise<OverrideFormState> {
  const values = typedValues(data);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const answer = await tryOverriding(scope, formFields(data), values);
    if (answer !== "again") return answer;
  }
  return unsavedOverride(data, "fault");
}

async function tryOverriding(
  scope: Scope,
  typed: Record<string, FormDataEntryValue>,
  values: OverrideFormState["values"],
): Promise<OverrideFormState | "again"> {
  const context = await readWorkspaceContext(scope, new Date());
  const problems: Record<string, string> = {};
  const form = overrideForm.safeParse(typed);
  for (const { path, message } of form.error?.issues ?? []) {
    problems[path.join(".")] ??= message;
  }
  const { workspace, currency, asOf } = context;
  const { date } = formatFor(workspace.locale, currency);
  for (const name of ["expiresOn", "reviewOn"] as const) {
    const on = isoToDay(values[name] ?? "");
    if (on !== undefined && on <= asOf) {
      problems[name] = `Enter a date after ${date(asOf)}, or leave it empty.`;
    }
  }
  if (!form.success || Object.keys(problems).length > 0) {
    const message = notSaved(Object.keys(problems).length);
    return { status: "invalid", message, meanwhile: [], problems, values };
  }
  const account = await readAccount(scope, form.data.accountId);
  if (!account) return { ...refused(accountGone(scope), values), status: "conflict" };
  if (!mayChange(scope, account)) return refused(UNSAVED["not-yours"], values);
  const meanwhile = await changedMeanwhile(scope, context, account, form.data);
  if (meanwhile.length > 0) {
    const message =
      "Somebody changed this account meanwhile. Not saved yet: look at what changed, then save again. What you typed is still below.";
    const now = {
      shown: shownFacts(account, context),
      shownOverride: storedOverride(account) ?? "",
    };
    return { status: "conflict", message, meanwhile, problems, values: { ...values, ...now } };
  }
  const { segment, reason } = form.data;
  const override: Override = {
    ...{ segment, reason, by: changedBy(scope), on: asOf },
    expiresOn: isoToDay(form.data.expiresOn) ?? null,
    reviewOn: isoToDay(form.data.reviewOn) ?? null,
  };
  const outcome = saysTheSame(account.override, override)
    ? "saved"
    : await saveChangedAccount(scope, context, account, { values: {}, override, cause: "hand" });
  if (outcome === "saved") return { ...refused("", {}), status: "saved" };
  return outcome === "not-yours" ? refused(UNSAVED[outcome], values) : "again";
}

const saysTheSame = (one: Override | undefined, other: Override) =>
  one?.segment === other.segment &&
  one.reason === other.reason &&
  one.expiresOn === other.expiresOn &&
  one.reviewOn === other.reviewOn;

/** Every fact as a page shows it, carried by the form: tells what changed meanwhile. */
export function shownFacts({ values }: AccountRecord, context: WorkspaceContext): string {
  const mark = decimalMarkOf(context.workspace.locale);
  return JSON.stringify(fieldTexts(values, mark, context.currency));
}

async function changedMeanwhile(
  scope: Scope,
  context: WorkspaceContext,
  account: AccountRecord,
  { shown, shownOverride }: Readonly<{ shown: Record<string, string>; shownOverride: string }>,
): Promise<string[]> {
  const { workspace, currency } = context;
  const now = fieldTexts(account.values, decimalMarkOf(workspace.locale), currency);
  const merged = mergeFields(Object.keys(now).filter(isAccountField), { typed: shown, shown, now });
  const isOther = shownOverride !== (storedOverride(account) ?? "");
  if (merged.taken.length === 0 && !isOther) return [];
  const changes = await listAccountChanges(scope, account.id, 50);
  const format = formatFor(workspace.locale, currency);
  const by = (field: string) => lastChangedBy(changes, field, format, workspace.timeZone);
  const { taken } = conflictView(merged, { typed: shown, shown, now }, by);
  if (!isOther) return [...taken];
  const change = overrideChange([shownOverride || null, storedOverride(account)], format.date);
  const who = by(OVERRIDE_FIELD);
  return [`Override: ${change}${who && ` (${who})`}`, ...taken];
}

/**
 * Takes the override of an account away, if it is still the one that was shown. Answers why not
 * where it cannot be done.
 */
export async function removeOverride(scope: Scope, data: FormData): Promise<string | undefined> {
  const form = overrideRemoval.safeParse(formFields(data));
  if (!form.success) return accountGone(scope);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const [account, context] = await Promise.all([
      readAccount(scope, form.data.accountId),
      readWorkspaceContext(scope, new Date()),
    ]);
    if (!account) return accountGone(scope);
    if (!mayChange(scope, account)) return UNSAVED["not-yours"];
    const now = storedOverride(account);
    if (now === null) return undefined;
    if (now !== form.data.shownOverride) {
      return "Somebody changed this override meanwhile. Look at it again, then decide.";
    }
    const edit = { values: {}, override: null, cause: "hand" } as const;
    const outcome: SaveOutcome = await saveChangedAccount(scope, context, account, edit);
    if (outcome === "saved") return undefined;
    if (outcome === "not-yours") return UNSAVED[outcome];
  }
  return UNSAVED.fault;
}

/** What the form answers when saving failed for a reason that is not the person's. */
export function unsavedOverride(data: FormData, why: keyof typeof UNSAVED): OverrideFormState {
  return refused(UNSAVED[why], typedValues(data));
}

function refused(message: string, values: OverrideFormState["values"]): OverrideFormState {
  return { status: "invalid", message, meanwhile: [], problems: {}, values };
}

const UNSAVED = {
  fault:
    "Not saved: something went wrong on our side. What you typed is still below; try again in a moment.",
  "signed-out":
    "You are signed out. What you typed is still below: sign in again in another tab, then save.",
  "not-yours":
    "Not saved: this account belongs to somebody else. Only its account owner or an admin can override it.",
  forbidden: "Not saved: your role in this workspace does not allow changing accounts.",
  elsewhere: OTHER_WORKSPACE,
} as const;

function typedValues(data: FormData): Record<string, string> {
  const texts = Object.entries(formFields(data));
  return Object.fromEntries(
    texts.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
