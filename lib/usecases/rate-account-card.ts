import { newId } from "@/lib/new-id";
import { removeLabel, setLabel } from "@/lib/repositories/labels";
import { readWorkspace, type WorkspaceRecord } from "@/lib/repositories/workspaces";
import { EVENT_TEXT_MAX, type NewAccountEvent } from "@/lib/schemas/account-event";
import { CARD_FIELDS, type RateForm, readRateForm } from "@/lib/schemas/rate-queue";
import type { Scope } from "@/lib/scope";
import { isoToDay } from "@/lib/tabular/date-format";
import { visibleText } from "@/lib/tabular/visible-text";
import { decimalMarkOf, fieldText } from "./account-form-text";
import { asOfDay } from "./as-of";
import type { AccountFormState } from "./edit-account-form";
import { isSameText } from "./merge-fields";
import { queueHref } from "./rate-queue-links";
import { saveAccountForm, unsavedForm } from "./save-account-form";

/** Where it goes on, or what the card says. */
export type RateOutcome =
  | { readonly ok: true; readonly href: string }
  | { readonly ok: false; readonly state: AccountFormState };

type Problems = Readonly<Record<string, string>>;

/** domain.md §2: as counts a share needs so many orders. */
const ORDERS_MIN = 4;
/** From this judgement on an event has to show it. */
const SHOWN_FROM = 4;

/**
 * Saves what a card of the queue says: the facts as any edit of the account, the event that shows
 * the judgement together with them, then the label. Where the facts cannot be saved nothing is.
 */
export async function rateAccountCard(scope: Scope, data: FormData): Promise<RateOutcome> {
  const parsed = readRateForm(data);
  if (!parsed.success) {
    return refused(data, "The card could not be read. Open the page again and type it anew.");
  }
  const form = parsed.data;
  const workspace = await readWorkspace(scope);
  const share = shareOf(form, workspace);
  const event = eventOf(form, asOfDay(workspace, new Date()));
  const problems = { ...share.problems, ...event.problems };
  if (Object.keys(problems).length > 0) {
    return refused(
      data,
      "Nothing was saved yet. What is marked below needs another look.",
      problems,
    );
  }
  const facts = { directAwardShare: share.text, contact: form.contact, judged: form.judged };
  const isTyped = CARD_FIELDS.some((field) => !isSameText(facts[field], form.shown[field]));
  if (isTyped || event.events.length > 0 || form.toDecide !== "") {
    const saved = await saveAccountForm(scope, accountData(form, facts), event.events);
    if (!saved.ok) {
      // A share that was counted stands in its field from here on.
      const values = { ordersAll: "", ordersDirect: "", ...saved.state.values };
      return kept(data, { ...saved.state, values });
    }
  } else if (form.label === undefined) {
    return refused(data, "There is nothing to save yet: add a fact, or say what the account is.");
  }
  return label(scope, form, data);
}

async function label(scope: Scope, form: RateForm, data: FormData): Promise<RateOutcome> {
  const { accountId, part, next } = form;
  const says = form.label;
  const outcome =
    says === undefined
      ? "labelled"
      : says === "none"
        ? await removeLabel(scope, accountId)
        : await setLabel(scope, accountId, says, new Date());
  if (outcome === "gone") {
    return refused(data, "This account is no longer here. Somebody took it out meanwhile.");
  }
  if (outcome === "not-yours") return unsavedForm(data, "not-yours");
  // Who takes a label back stays at the account.
  const href = says === "none" ? queueHref(part, accountId) : queueHref(part, next, accountId);
  return { ok: true, href };
}

/** The share awarded without a bid, as typed or from counts. */
function shareOf(
  { directAwardShare, ordersAll, ordersDirect, shown }: RateForm,
  { locale, currency }: WorkspaceRecord,
): { readonly text: string; readonly problems: Problems } {
  const counts = [ordersAll, ordersDirect].map((text) => text.trim());
  if (counts.every((text) => text === "")) return { text: directAwardShare, problems: {} };
  const problem = (field: string, sentence: string) => ({
    text: directAwardShare,
    problems: { [field]: sentence },
  });
  if (!isSameText(directAwardShare, shown.directAwardShare)) {
    return problem("directAwardShare", "Give either the share or the orders, not both.");
  }
  const [all = Number.NaN, direct = Number.NaN] = counts.map((text) =>
    /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN,
  );
  if (Number.isNaN(all)) return problem("ordersAll", "Give a whole number of orders.");
  if (all < ORDERS_MIN) {
    return problem(
      "ordersAll",
      "Fewer than 4 orders say too little about bids. Leave both fields empty, or give the share.",
    );
  }
  if (Number.isNaN(direct)) return problem("ordersDirect", "Give a whole number of orders.");
  if (direct > all) {
    return problem("ordersDirect", `No more than the ${all} orders can have come without a bid.`);
  }
  // A hundredth of a percent is finer than any count of orders by hand.
  const share = { directAwardShare: Math.round((direct / all) * 10_000) / 10_000 };
  const text = fieldText(share, "directAwardShare", decimalMarkOf(locale), currency);
  return { text, problems: {} };
}

/** The event that shows the judgement: asked for from 4 on, kept with any. */
function eventOf(
  { judged, shown, eventOn, eventText }: RateForm,
  asOf: number,
): { readonly events: readonly NewAccountEvent[]; readonly problems: Problems } {
  const text = visibleText(eventText).trim();
  const day = isoToDay(eventOn.trim());
  const isAsked = Number(judged) >= SHOWN_FROM && !isSameText(judged, shown.judged);
  if (!isAsked && text === "" && eventOn.trim() === "") return { events: [], problems: {} };
  const problems: Record<string, string> = {};
  if (day === undefined) problems.eventOn = "Give the day on which it showed.";
  else if (day > asOf)
    problems.eventOn = "This day lies after the as-of date. Give an earlier one.";
  if (text === "") {
    problems.eventText = isAsked
      ? `A judgement of ${judged} needs something that shows it: say in a few words what happened.`
      : "Say in a few words what happened, or leave the day empty too.";
  } else if (text.length > EVENT_TEXT_MAX) {
    problems.eventText = "This is longer than 1,000 characters. Say it in fewer.";
  }
  if (day === undefined || Object.keys(problems).length > 0) return { events: [], problems };
  return { events: [{ id: newId(), onDay: day, kind: "note", text }], problems };
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
