import { matchingDomain } from "@/lib/importing/match-account";
import { nameKey } from "@/lib/importing/name-key";
import type { AccountField } from "@/lib/schemas/account-fields";
import {
  type AccountFormView,
  openAccountForm,
  openNewAccountForm,
} from "@/lib/usecases/edit-account-form";
import { type FormOutcome, saveAccountForm } from "@/lib/usecases/save-account-form";
import type { TestWorkspace } from "./workspace";

type Typed = Partial<Record<AccountField, string>>;

/**
 * A form as the browser sends it: every field as it was shown, but for what was typed, and with the
 * answers to what would be asked.
 */
export function filledForm(view: AccountFormView, typed: Typed): FormData {
  const data = unansweredForm(view, typed);
  const { name = "", website, owner } = typed;
  const named = [nameKey(name), matchingDomain(website) ?? ""].join(" ").trim();
  data.set("confirm.duplicate", named);
  if (owner) data.set("confirm.owner", owner);
  if (Number(typed.judged) >= 4) data.set("withoutEvidence", "yes");
  return data;
}

/** The same without answers, as it is sent at first. */
export function unansweredForm(view: AccountFormView, typed: Typed): FormData {
  const data = new FormData();
  if (view.accountId !== null) data.set("accountId", view.accountId);
  data.set("version", String(view.version));
  data.set("shown", view.shown);
  for (const { field, value } of view.groups.flatMap(({ fields }) => fields)) {
    data.set(field, typed[field] ?? value);
  }
  return data;
}

/** Adds an account by hand and answers its id. */
export async function addByHand(workspace: TestWorkspace, typed: Typed): Promise<string> {
  const form = filledForm(await openNewAccountForm(workspace.scope), typed);
  const saved = await saveAccountForm(workspace.scope, form);
  if (!saved.ok) throw new Error(JSON.stringify(saved.state));
  return saved.accountId;
}

/** Opens the form of an account. */
export async function openForm(workspace: TestWorkspace, id: string): Promise<AccountFormView> {
  const form = await openAccountForm(workspace.scope, id);
  if (!form || form === "not-yours") throw new Error("No such account.");
  return form.view;
}

/** Opens the form of an account, types, and saves. */
export async function editByHand(
  workspace: TestWorkspace,
  id: string,
  typed: Typed,
): Promise<FormOutcome> {
  return saveAccountForm(workspace.scope, filledForm(await openForm(workspace, id), typed));
}
