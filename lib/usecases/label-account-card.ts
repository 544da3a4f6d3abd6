import { readAccount } from "@/lib/repositories/accounts";
import { removeLabel, setLabel } from "@/lib/repositories/labels";
import { type LabelForm, readLabelForm } from "@/lib/schemas/rate-queue";
import type { Scope } from "@/lib/scope";
import { accountGone } from "./account-gone";
import { labelDisagreement } from "./label-disagreement";
import { overrideAccount } from "./override-account";
import type { RateOutcome } from "./rate-account-card";
import { labelledHref, queueHref } from "./rate-queue-links";
import { readWorkspaceContext } from "./rating-context";
import { unsavedForm } from "./save-account-form";

/**
 * Saves what a card of labels says: the label, or the override that was offered because the label
 * disagrees with the rating. A label that disagrees stays at its account, where that is offered.
 */
export async function labelAccountCard(scope: Scope, data: FormData): Promise<RateOutcome> {
  const parsed = readLabelForm(data);
  if (!parsed.success) return refused(data, "Not saved. Reload the page and try again.");
  const form = parsed.data;
  if (form.override !== undefined) return override(scope, form);
  if (form.label === undefined) return refused(data, "Choose client or customer.");
  return label(scope, form, form.label, data);
}

async function label(
  scope: Scope,
  { accountId, next }: LabelForm,
  says: NonNullable<LabelForm["label"]>,
  data: FormData,
): Promise<RateOutcome> {
  const outcome =
    says === "none"
      ? await removeLabel(scope, accountId)
      : await setLabel(scope, accountId, says, new Date());
  if (outcome === "gone") return refused(data, accountGone(scope));
  if (outcome === "not-yours") return unsavedForm(data, "not-yours");
  if (says === "none") return { ok: true, href: labelledHref(accountId, "removed") };
  const [account, context] = await Promise.all([
    readAccount(scope, accountId),
    readWorkspaceContext(scope, new Date()),
  ]);
  const disagrees = account && labelDisagreement(account, says, context) !== undefined;
  return {
    ok: true,
    href: disagrees ? labelledHref(accountId, "disagreed") : queueHref("label", next, accountId),
  };
}

async function override(scope: Scope, form: LabelForm): Promise<RateOutcome> {
  const sent = new FormData();
  const { accountId, shown, shownOverride, override: segment = "", reason } = form;
  const fields = { accountId, shown, shownOverride, segment, reason };
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  const state = await overrideAccount(scope, sent);
  if (state.status === "saved") {
    return { ok: true, href: queueHref("label", form.next, accountId) };
  }
  // As they are now: who has read what changed may save over it.
  const now = { shown, shownOverride, ...state.values };
  const values = { reason, shown: now.shown, shownOverride: now.shownOverride };
  const message = [state.message, ...state.meanwhile].join(" ");
  return {
    ok: false,
    state: { status: "invalid", message, problems: state.problems, values },
  };
}

function refused(data: FormData, message: string): RateOutcome {
  const { values } = unsavedForm(data, "fault").state;
  return { ok: false, state: { status: "invalid", message, problems: {}, values } };
}
