import { identifier } from "@/lib/importing/identifier";
import { nameKey } from "@/lib/importing/name-key";
import { accountsByKeys } from "@/lib/repositories/account-matching";
import { importAccountsOf } from "@/lib/repositories/import-accounts";
import type { AccountChoice, AccountsForm } from "@/lib/schemas/decision-form";
import { DECISIONS_MAX, type OrderAccountDecision } from "@/lib/schemas/import-decisions";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";

const TOO_MANY =
  "You have decided more than 1,000 accounts one by one. Decide the others together, or import a list of accounts first.";
const NOT_LISTED =
  "One of these accounts is no longer in the file. Reload the page to see the accounts that are.";

/**
 * The settings with what a person decided about the accounts that only an order history knows; a
 * sentence where it cannot be taken.
 */
export async function withAccounts(
  scope: Scope,
  id: string,
  settings: ImportSettings,
  { accounts, others }: AccountsForm,
): Promise<ImportSettings | string> {
  const decisions = new Map(settings.accountDecisions.map((one) => [one.key, one]));
  for (const choice of accounts) {
    const decision = await decisionOf(scope, choice);
    if (typeof decision === "string") {
      const [account] = await importAccountsOf(scope, id, [choice.key]);
      return account ? `${account.label}: ${decision}` : NOT_LISTED;
    }
    decisions.set(choice.key, decision);
  }
  if (decisions.size > DECISIONS_MAX) return TOO_MANY;
  return {
    ...settings,
    accountDecisions: [...decisions.values()],
    ...(others !== undefined && {
      createAccounts: others === "create",
      leaveAsked: others === "leave",
    }),
  };
}

/** A choice as it is kept; a sentence where what was typed names no account, or several. */
async function decisionOf(
  scope: Scope,
  { key, choice, accountId, typed }: AccountChoice,
): Promise<OrderAccountDecision | string> {
  if (choice !== "typed") {
    if (typed === "") return { key, choice, accountId };
    return `You typed “${typed}” and chose something else. Choose the account named beside it, or clear the name.`;
  }
  if (typed === "") return "Enter the name or external ID of the account it is.";
  const externalId = identifier(typed);
  const found = await accountsByKeys(
    scope,
    { externalId: [externalId], nameKey: [nameKey(typed)] },
    () => "",
  );
  const byId = found.filter(({ account }) => account.values.externalId === externalId);
  const [one, ...more] = byId.length > 0 ? byId : found;
  if (!one) return `No account has the name or external ID “${typed}”.`;
  if (more.length > 0) {
    return `Several accounts are called “${typed}”. Enter the external ID of the right one.`;
  }
  return { key, choice: "account", accountId: one.account.id };
}
