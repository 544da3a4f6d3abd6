import { listAccountChanges } from "@/lib/repositories/account-history";
import { type AccountField, isAccountField } from "@/lib/schemas/account-fields";
import type { AccountForm, FieldTexts } from "@/lib/schemas/account-form";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { conflictView } from "./account-conflict";
import { decimalMarkOf, fieldTexts } from "./account-form-text";
import { lastChangedBy } from "./account-history-view";
import type { AccountFormState } from "./edit-account-form";
import { formatFor } from "./format-for";
import { isSameText, type MergedFields, mergeFields } from "./merge-fields";
import type { WorkspaceContext } from "./rating-context";

/** The fields for which the other value was chosen, as it was shown. */
export function theirs({ choices, toDecide = [], shown = {} }: AccountForm): FieldTexts {
  const chosen = toDecide.filter((field) => choices[field] === "theirs");
  return Object.fromEntries(chosen.map((field) => [field, shown[field] ?? ""]));
}

/**
 * What is to be decided before the form can be saved: the account changed while it was open, or it
 * was not yet said whose value is kept. The form then goes on from the account as it stands now.
 */
export async function conflictOf(
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
        ? "Somebody changed this account while you were editing. Not saved yet: what you typed is still below."
        : "Not saved yet. Choose for each field below whose value to keep.",
    conflict: conflictView(merged, { typed, shown, now }, changedBy),
    values: {
      ...Object.fromEntries(merged.taken.map((field) => [field, now[field] ?? ""])),
      version: String(account.version),
      shown: JSON.stringify(now),
      toDecide: merged.toDecide.join(","),
    },
  };
}
