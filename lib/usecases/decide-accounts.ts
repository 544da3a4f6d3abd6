import { identifier } from "@/lib/importing/identifier";
import { nameKey } from "@/lib/importing/name-key";
import { accountsByKeys } from "@/lib/repositories/account-matching";
import { importAccountsAt } from "@/lib/repositories/import-accounts";
import { moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { readImport } from "@/lib/repositories/imports";
import type { AccountChoice, AccountsForm } from "@/lib/schemas/decision-form";
import { DECISIONS_MAX, type OrderAccountDecision } from "@/lib/schemas/import-decisions";
import { importSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import { MOVED_ON, type StepProblem } from "./choose-columns";

/**
 * Takes what a person decided about the accounts that only an order history knows, and has the rows
 * checked again. What was shown and not changed is no decision: it stays as all others do.
 */
export async function decideAccounts(
  scope: Scope,
  id: string,
  { accounts, others }: AccountsForm,
): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (record?.status !== "checked") return MOVED_ON;
  const settings = importSettings.parse(JSON.parse(record.settings));
  const listed = new Map(
    (
      await importAccountsAt(
        scope,
        id,
        accounts.map(({ number }) => number),
      )
    ).map((one) => [one.number, one]),
  );
  const decisions = new Map(settings.accountDecisions.map((one) => [one.key, one]));
  for (const choice of accounts) {
    const account = listed.get(choice.number);
    if (!account) return MOVED_ON;
    if (choice.choice === account.choice && choice.accountId === account.body.chosen?.id) continue;
    const decision = await decisionOf(scope, account.key, choice);
    if (typeof decision === "string") return `${account.label}: ${decision}`;
    decisions.set(account.key, decision);
  }
  if (decisions.size > DECISIONS_MAX) {
    return "More than 1,000 accounts were decided one by one. Decide the others together, or import a list of accounts first.";
  }
  const next = {
    ...settings,
    accountDecisions: [...decisions.values()],
    ...(others !== undefined && {
      createAccounts: others === "create",
      leaveAsked: others === "leave",
    }),
  };
  const change = { status: "checking", settings: JSON.stringify(next) } as const;
  const moved = await moveImportAndEnqueue(scope, id, ["checked"], change, "check-import");
  return moved ? undefined : MOVED_ON;
}

/** A choice as it is kept; a sentence where what was typed names no account, or several. */
async function decisionOf(
  scope: Scope,
  key: string,
  { choice, accountId, typed }: AccountChoice,
): Promise<OrderAccountDecision | string> {
  if (choice !== "typed") return { key, choice, accountId };
  if (typed === "") return "Type the name or the external ID of the account that it is.";
  const externalId = identifier(typed);
  const found = await accountsByKeys(
    scope,
    { externalId: [externalId], nameKey: [nameKey(typed)] },
    () => "",
  );
  const byId = found.filter(({ account }) => account.values.externalId === externalId);
  const [one, ...more] = byId.length > 0 ? byId : found;
  if (!one) return `No account is called “${typed}” or has that external ID.`;
  if (more.length > 0) {
    return `Several accounts are called “${typed}”. Type the external ID of the one that is meant.`;
  }
  return { key, choice: "account", accountId: one.account.id };
}
