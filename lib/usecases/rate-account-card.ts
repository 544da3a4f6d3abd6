import { readWorkspace } from "@/lib/repositories/workspaces";
import { CARD_FIELDS, type RateForm, readRateForm } from "@/lib/schemas/rate-queue";
import type { Scope } from "@/lib/scope";
import { asOfDay } from "./as-of";
import { typedShare } from "./counted-share";
import type { AccountFormState } from "./edit-account-form";
import { judgementEvent } from "./judgement-event";
import { isSameText } from "./merge-fields";
import { queueHref } from "./rate-queue-links";
import { saveAccountForm, unsavedForm } from "./save-account-form";

/** Where it goes on, or what the card says. */
export type RateOutcome =
  | { readonly ok: true; readonly href: string }
  | { readonly ok: false; readonly state: AccountFormState };

type Problems = Readonly<Record<string, string>>;

/**
 * Saves the facts of a card as any edit of the account, and the event that shows the judgement
 * together with them. Where one of them cannot be saved nothing is.
 */
export async function rateAccountCard(scope: Scope, data: FormData): Promise<RateOutcome> {
  const parsed = readRateForm(data);
  if (!parsed.success) return refused(data, "Not saved. Reload the page and try again.");
  const form = parsed.data;
  const workspace = await readWorkspace(scope);
  const share = typedShare(form, workspace);
  const event = judgementEvent(form, asOfDay(workspace, new Date()));
  const problems = { ...share.problems, ...event.problems };
  const wrong = Object.keys(problems).length;
  if (wrong > 0) {
    const fields = wrong === 1 ? "field" : "fields";
    return refused(data, `Not saved. Check the marked ${fields}.`, problems);
  }
  const facts = { directAwardShare: share.text, contact: form.contact, judged: form.judged };
  const isTyped = CARD_FIELDS.some((field) => !isSameText(facts[field], form.shown[field]));
  if (!isTyped && event.events.length === 0 && form.toDecide === "") {
    return refused(data, "Nothing to save yet. Add a fact, or skip this account.");
  }
  const saved = await saveAccountForm(scope, accountData(form, facts), event.events);
  if (!saved.ok) {
    // A share that was counted stands in its field from here on.
    const values = { ordersAll: "", ordersDirect: "", ...saved.state.values };
    return kept(data, { ...saved.state, values });
  }
  return { ok: true, href: queueHref(form.mode, form.next, form.accountId) };
}

/** The facts of a card as the form of the account sends them. */
function accountData(form: RateForm, facts: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  const choices = CARD_FIELDS.flatMap((field) => {
    const name = `choice.${field}` as const;
    const choice = form[name];
    return choice ? [[name, choice] as const] : [];
  });
  const own = {
    accountId: form.accountId,
    version: form.version,
    shown: JSON.stringify(form.shown),
    toDecide: form.toDecide,
  };
  for (const [name, value] of [...Object.entries(own), ...choices, ...Object.entries(facts)]) {
    data.set(name, value);
  }
  return data;
}

/** The card's own fields come back as typed, and over them what the account's form says. */
function kept(data: FormData, state: AccountFormState): RateOutcome {
  const { values } = unsavedForm(data, "fault").state;
  return { ok: false, state: { ...state, values: { ...values, ...state.values } } };
}

function refused(data: FormData, message: string, problems: Problems = {}): RateOutcome {
  return kept(data, { status: "invalid", message, problems, values: {} });
}
