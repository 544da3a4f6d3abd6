import { readAccount, type SaveOutcome } from "@/lib/repositories/accounts";
import { accountOfExternalId } from "@/lib/repositories/similar-accounts";
import type { NewAccountEvent } from "@/lib/schemas/account-event";
import type { AccountValues } from "@/lib/schemas/account-fields";
import { type AccountForm, accountForm, readAccountFormData } from "@/lib/schemas/account-form";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";
import { conflictOf, theirs } from "./account-form-conflict";
import { decimalMarkOf, type FieldsRead, readFields } from "./account-form-text";
import { accountGone, OTHER_WORKSPACE } from "./account-gone";
import { questionsOf } from "./ask-before-saving";
import type { AccountFormState } from "./edit-account-form";
import { judgementEvent } from "./judgement-event";
import { notSaved } from "./not-saved";
import { readWorkspaceContext } from "./rating-context";
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
 * Saves a submitted account form: adds an account, or changes the one it was opened for. What is
 * probably a mistake is asked about once: an account that is there already, an owner nobody knows,
 * a judgement that nothing shows.
 * @param events what happened with an account that is there, written together with the change;
 *   undefined where the form itself says it.
 */
export async function saveAccountForm(
  scope: Scope,
  data: FormData,
  events?: readonly NewAccountEvent[],
): Promise<FormOutcome> {
  const parsed = accountForm.safeParse(readAccountFormData(data));
  const typed = typedValues(data);
  if (!parsed.success) {
    const message = "Not saved: the form could not be read. Open it again and enter your changes.";
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
  given: readonly NewAccountEvent[] | undefined,
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
  const merged = { ...typed, ...chosen, toDecide: "" };
  const conflict = account && (await conflictOf(scope, context, account, { ...form, fields }));
  if (conflict) return refused({ ...conflict, values: { ...merged, ...conflict.values } });
  const read = readFields(fields, account ?? { values: {}, evidence: {} }, reading);
  const shows = given ? { events: given, problems: {} } : evidenceOf(form, read, context.asOf);
  const problems = { ...read.problems, ...shows.problems };
  const asked = await questionsOf(scope, context, { account, values: read.values }, form.confirmed);
  const settled = { ...merged, ...asked.chosen };
  const wrong = Object.keys(problems).length;
  if (wrong + asked.questions.length > 0) {
    const message = wrong > 0 ? notSaved(wrong) : notAnswered(asked.questions.length);
    const { questions } = asked;
    return refused({ status: "invalid", message, problems, questions, values: settled });
  }
  const { values } = asked;
  const { events } = shows;
  if (!account) {
    const { outcome, accountId } = await saveNewAccount(scope, context, values, events);
    return answer(scope, outcome, { id: accountId, values }, settled);
  }
  if (Object.keys(values).length + events.length === 0) return { ok: true, accountId: account.id };
  const edit = { values, cause: "hand", events } as const;
  const outcome = await saveChangedAccount(scope, context, account, edit);
  return answer(scope, outcome, { id: account.id, values }, settled);
}

const notAnswered = (questions: number): string =>
  questions === 1
    ? "Not saved yet. Answer the question below."
    : `Not saved yet. Answer the ${questions} questions below.`;

/** What shows the judgement, where the form gives another one or says something about it. */
function evidenceOf(
  { eventOn, eventText, withoutEvidence }: AccountForm,
  { values }: FieldsRead,
  asOf: Day,
): ReturnType<typeof judgementEvent> {
  const judged = String(values.judged ?? "");
  return judgementEvent({ judged, shown: {}, eventOn, eventText, withoutEvidence }, asOf);
}

async function answer(
  scope: Scope,
  outcome: SaveOutcome,
  { id, values: { externalId } }: { readonly id: string; readonly values: AccountValues },
  typed: Typed,
): Promise<FormOutcome | "again"> {
  if (outcome === "saved") return { ok: true, accountId: id };
  if (outcome === "not-yours") return unsaved(typed, outcome);
  if (outcome !== "external-id-taken") return "again";
  const other = externalId ? await accountOfExternalId(scope, externalId) : undefined;
  return refused({
    status: "invalid",
    message: notSaved(1),
    problems: {
      externalId: other
        ? `${other.name} has this external ID. Enter another one, or open that account.`
        : "Another account has this external ID. Enter another one.",
    },
    links: other ? [{ href: `/accounts/${other.id}`, label: `Open ${other.name}` }] : [],
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
    "Not saved: something went wrong on our side. What you typed is still below; try again in a moment.",
  "signed-out":
    "You are signed out. What you typed is still below: sign in again in another tab, then save.",
  "not-yours":
    "Not saved: this account belongs to somebody else. Only its account owner or an admin can change it.",
  forbidden: "Not saved: your role in this workspace does not allow changing accounts.",
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
