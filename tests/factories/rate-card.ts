import { type QueueMode, rateQuery } from "@/lib/schemas/rate-queue";
import { labelAccountCard } from "@/lib/usecases/label-account-card";
import { type RateOutcome, rateAccountCard } from "@/lib/usecases/rate-account-card";
import { type RateCard, viewRateQueue } from "@/lib/usecases/view-rate-queue";
import { formOf } from "./form";
import type { TestWorkspace } from "./workspace";

/** The card that the queue shows at an account, or at its first. */
export async function cardAt(
  { scope }: TestWorkspace,
  at?: string,
  mode: QueueMode = "rate",
): Promise<RateCard> {
  const { card } = await viewRateQueue(scope, rateQuery.parse({ mode, at }));
  if (!card) throw new Error("The queue shows no account.");
  return card;
}

/** A card as the browser sends it: every field as it was shown, but for what was typed. */
export function filledCard(card: RateCard, typed: Readonly<Record<string, string>>): FormData {
  return formOf({
    accountId: card.accountId,
    mode: card.mode,
    next: card.next,
    version: String(card.version),
    shown: card.shown,
    toDecide: "",
    ...card.facts,
    ...{ ordersAll: "", ordersDirect: "", eventOn: "", eventText: "" },
    ...typed,
  });
}

/** Opens the card of an account, types, and saves. */
export async function rateByHand(
  workspace: TestWorkspace,
  accountId: string,
  typed: Readonly<Record<string, string>>,
): Promise<RateOutcome> {
  const card = await cardAt(workspace, accountId);
  if (card.accountId !== accountId) throw new Error("Their card cannot be opened.");
  return rateAccountCard(workspace.scope, filledCard(card, typed));
}

/** A card of labels as the browser sends it, with the button that was pressed. */
export function labelCard(card: RateCard, pressed: Readonly<Record<string, string>>): FormData {
  const { accountId, mode, next, shown, shownOverride } = card;
  return formOf({ accountId, mode, next, shown, shownOverride, ...pressed });
}

/** Opens the card of labels of an account, and presses. */
export async function labelByHand(
  workspace: TestWorkspace,
  accountId: string,
  pressed: Readonly<Record<string, string>>,
): Promise<RateOutcome> {
  const card = await cardAt(workspace, accountId, "label");
  return labelAccountCard(workspace.scope, labelCard(card, pressed));
}

/** What a refused card says, and where. */
export function refusalOf(outcome: RateOutcome) {
  if (outcome.ok) throw new Error("It was saved.");
  const { message, problems, values, conflict } = outcome.state;
  return { message, problems, values, conflict };
}
