import { contradictionsOfChange } from "@/lib/importing/contradictions";
import { problemSentence } from "@/lib/importing/problem-sentences";
import type { Override } from "@/lib/portfolio/override";
import { readAccountChange, type StoredChange } from "@/lib/repositories/account-history";
import { readAccount } from "@/lib/repositories/accounts";
import {
  type AccountField,
  type AccountValues,
  isAccountField,
} from "@/lib/schemas/account-fields";
import { undoForm } from "@/lib/schemas/account-form";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { factName } from "@/lib/schemas/fact-names";
import { formFields } from "@/lib/schemas/form-fields";
import { OVERRIDE_FIELD, readOverride, storedOverride } from "@/lib/schemas/override";
import type { Scope } from "@/lib/scope";
import { stored } from "./account-drafts";
import { accountGone } from "./account-gone";
import { readWorkspaceContext } from "./rating-context";
import { saveChangedAccount } from "./save-account";

/** Whether somebody made the change themselves, so that they may take it back here. */
export const isUndoable = ({ cause }: Pick<StoredChange, "cause">) =>
  cause === "hand" || cause === "undo";

/** Why a change cannot be undone as the account is now; undefined where it can. */
export function whyNotUndone(
  { changes }: Pick<StoredChange, "changes">,
  account: Pick<AccountRecord, "values" | "override">,
): string | undefined {
  const since = fieldsOf(changes)
    .filter(
      (field) =>
        JSON.stringify(stored(account.values[field])) !== JSON.stringify(changes[field]?.[1]),
    )
    .map((field): string => factName(field));
  const override = changes[OVERRIDE_FIELD];
  if (override && storedOverride(account) !== override[1]) since.push("Override");
  return since.length === 0 ? undefined : `Cannot be undone: ${since.join(", ")} changed since.`;
}

const fieldsOf = (changes: StoredChange["changes"]): AccountField[] =>
  Object.keys(changes).filter(isAccountField);

/** What the override was before a change that touched it; null for none. */
function overrideBefore({ changes }: Pick<StoredChange, "changes">): Override | null | undefined {
  const change = changes[OVERRIDE_FIELD];
  if (!change) return undefined;
  return typeof change[0] === "string" ? readOverride(change[0]) : null;
}

const ATTEMPTS = 4;

const NOT_UNDOABLE = "This change can no longer be undone. Reload the page.";
const NOT_YOURS =
  "This account belongs to somebody else. Only its account owner or an admin can change it.";
const BUSY = "Something went wrong on our side, and nothing was changed. Try again in a moment.";

/**
 * Gives the facts of a change the values they had before it, as an edit of its own that is rated,
 * noted, and can be undone in turn. Answers why not where it cannot be done.
 */
export async function undoAccountChange(scope: Scope, data: FormData): Promise<string | undefined> {
  const form = undoForm.safeParse(formFields(data));
  if (!form.success) return NOT_UNDOABLE;
  const { accountId, changeId } = form.data;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const [account, change, context] = await Promise.all([
      readAccount(scope, accountId),
      readAccountChange(scope, accountId, changeId),
      readWorkspaceContext(scope, new Date()),
    ]);
    if (!account) return accountGone(scope);
    if (!change || !isUndoable(change)) return NOT_UNDOABLE;
    const why = whyNotUndone(change, account);
    if (why) return why;
    const values: AccountValues = Object.fromEntries(
      fieldsOf(change.changes).map((field) => [field, change.changes[field]?.[0]]),
    );
    const override = overrideBefore(change);
    const [contradiction] = contradictionsOfChange(account, values, context);
    if (contradiction) return `Cannot be undone: ${problemSentence({ ...contradiction, line: 0 })}`;
    const outcome = await saveChangedAccount(scope, context, account, {
      ...{ values, override },
      cause: "undo",
    });
    if (outcome === "saved") return undefined;
    if (outcome === "not-yours") return NOT_YOURS;
    if (outcome === "external-id-taken") {
      return "Cannot be undone: another account now has this external ID.";
    }
  }
  return BUSY;
}
