import { nameKey } from "@/lib/importing/name-key";
import type { OrderAccount } from "@/lib/importing/purchase";
import type { SkipReason } from "@/lib/importing/row-kinds";
import { newId } from "@/lib/new-id";
import { accountsByKeys } from "@/lib/repositories/account-matching";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { OrderAccountDecision } from "@/lib/schemas/import-decisions";
import type { PlannedOrder } from "@/lib/schemas/import-row-body";
import type { OrderAccountChoice } from "@/lib/schemas/order-account";
import type { Scope } from "@/lib/scope";
import { accountKeyOf } from "./order-keys";
import { mayChange } from "./own-accounts";
import type { PlanInput } from "./plan-account-rows";

/** Where the orders of an account of the file go, or why they go nowhere. */
export type OrderGoal =
  | { readonly to: "existing"; readonly account: AccountRecord }
  | {
      readonly to: "new";
      readonly id: string;
      readonly newAccount: NonNullable<PlannedOrder["newAccount"]>;
    }
  | { readonly to: "none"; readonly why: SkipReason | "notYours" | "ask" };

/** An account of the file with where its orders go. */
export interface MatchedAccount {
  readonly account: OrderAccount;
  readonly label: string;
  readonly goal: OrderGoal;
  /** Set where it is not found as one account of the workspace: what is done about that. */
  readonly unmatched?:
    | { readonly choice: OrderAccountChoice; readonly candidates: readonly AccountRecord[] }
    | undefined;
}

/**
 * Finds the accounts of an order history: by external id, else by a name only one account has.
 * Those that are not found are made, left out or taken for the account that a person chose; where
 * several could be meant, a person is asked.
 */
export async function matchAccounts(
  accounts: readonly OrderAccount[],
  { scope, context, settings }: Pick<PlanInput, "scope" | "context" | "settings">,
): Promise<MatchedAccount[]> {
  const decisions = new Map(settings.accountDecisions.map((one) => [one.key, one]));
  const decisionOf = (account: OrderAccount) => decisions.get(accountKeyOf(account));
  const match = await accountMatcher(scope, accounts, decisionOf, context.ownerName);
  return accounts.map((account) => {
    const label = account.name ?? account.externalId ?? "";
    const { known, candidates, chosen } = match(account);
    if (known) return { account, label, goal: goalOf(scope, known) };
    const decision = decisionOf(account);
    const byDefault = defaultChoice(account, candidates, settings);
    const choice = decision?.choice === "account" && !chosen ? byDefault : decision?.choice;
    const unmatched = { choice: choice ?? byDefault, candidates };
    const newAccount = { externalId: account.externalId, name: label };
    const goal: OrderGoal =
      unmatched.choice === "account" && chosen
        ? goalOf(scope, chosen)
        : unmatched.choice === "create"
          ? { to: "new", id: newId(), newAccount }
          : { to: "none", why: whyNot(unmatched.choice, decision, settings.mode) };
    return { account, label, goal, unmatched };
  });
}

function goalOf(scope: Scope, account: AccountRecord): OrderGoal {
  return mayChange(scope, account) ? { to: "existing", account } : { to: "none", why: "notYours" };
}

function defaultChoice(
  account: OrderAccount,
  candidates: readonly AccountRecord[],
  { createAccounts, leaveAsked, mode }: PlanInput["settings"],
): Exclude<OrderAccountChoice, "account"> {
  if (account.isAmbiguous || candidates.length > 0) return leaveAsked ? "leave" : "ask";
  return createAccounts && mode !== "update" ? "create" : "leave";
}

function whyNot(
  choice: OrderAccountChoice,
  decision: OrderAccountDecision | undefined,
  mode: PlanInput["settings"]["mode"],
): SkipReason | "ask" {
  if (choice === "ask") return "ask";
  if (decision !== undefined) return "left";
  return mode === "update" ? "notThere" : "unmatched";
}

interface Match {
  /** The one account that is meant. */
  readonly known?: AccountRecord | undefined;
  /** The accounts that could be meant. */
  readonly candidates: readonly AccountRecord[];
  /** The account that a person chose. */
  readonly chosen?: AccountRecord | undefined;
}

async function accountMatcher(
  scope: Scope,
  accounts: readonly OrderAccount[],
  decisionOf: (account: OrderAccount) => OrderAccountDecision | undefined,
  ownerName: (id: string) => string,
): Promise<(account: OrderAccount) => Match> {
  const found = await accountsByKeys(
    scope,
    {
      id: accounts.flatMap((account) => decisionOf(account)?.accountId ?? []),
      externalId: accounts.flatMap(({ externalId }) => externalId ?? []),
      nameKey: accounts.flatMap(({ name }) => (name ? nameKey(name) : [])),
    },
    ownerName,
  );
  const byId = new Map(found.map(({ account }) => [account.id, account]));
  const byExternalId = new Map<string, AccountRecord>();
  const byName = new Map<string, AccountRecord[]>();
  for (const { account, nameKey } of found) {
    const { externalId } = account.values;
    if (externalId) byExternalId.set(externalId, account);
    byName.set(nameKey, [...(byName.get(nameKey) ?? []), account]);
  }
  return (account) => {
    const { externalId, name, isAmbiguous } = account;
    const known = externalId === undefined ? undefined : byExternalId.get(externalId);
    if (known !== undefined) return { known, candidates: [] };
    // An account with another external id is another account, whatever its name.
    const named = (name ? (byName.get(nameKey(name)) ?? []) : []).filter(
      ({ values }) => !(externalId && values.externalId),
    );
    if (named.length === 1 && !isAmbiguous) return { known: named[0], candidates: [] };
    const chosen = byId.get(decisionOf(account)?.accountId ?? "");
    return { candidates: named, chosen };
  };
}
