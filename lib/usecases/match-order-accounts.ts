import { v7 as uuid } from "uuid";
import { nameKey } from "@/lib/importing/name-key";
import { deriveTrade } from "@/lib/importing/orders-to-facts";
import type { OrderAccount, Purchase } from "@/lib/importing/purchase";
import { accountsByKeys } from "@/lib/repositories/account-matching";
import type { PlannedOrder } from "@/lib/schemas/import-row-body";
import type { Scope } from "@/lib/scope";
import { mayChange } from "./own-accounts";
import type { PlanInput } from "./plan-account-rows";
import { addWarning } from "./plan-counts";
import type { WorkspaceContext } from "./rating-context";

/** A purchase with the account it goes to; none where it is left out. */
export interface PendingPurchase {
  readonly purchase: Purchase;
  readonly label: string;
  readonly accountId: string | undefined;
  /** The account is not one that who imports may change. */
  readonly notYours: boolean;
  readonly newAccount: PlannedOrder["newAccount"];
}

/**
 * Gives each purchase its account: one that is there, one to be made, or none. Where several
 * accounts could be meant there is none, and a warning says so: which one is never guessed.
 */
export async function matchAccounts(
  accounts: readonly OrderAccount[],
  { scope, context, settings, counts, tickets }: PlanInput,
): Promise<PendingPurchase[]> {
  const match = await accountMatcher(scope, accounts, context);
  return accounts.flatMap((account) => {
    const { externalId, name, purchases } = account;
    const label = name ?? externalId ?? "";
    const matched = match(account);
    const notYours = typeof matched === "object" && !mayChange(scope, matched);
    if (matched === "several") {
      const line = purchases.reduce((first, { firstLine }) => Math.min(first, firstLine), Infinity);
      addWarning(counts, { line, code: "ambiguousOrderAccount", value: name });
    }
    const existing = typeof matched === "object" && !notYours ? matched.id : undefined;
    const create = matched === "none" && settings.createAccounts;
    // Who has no order that can be read gets nothing, and is not made.
    const landing = purchases.some(({ amountMinor }) => amountMinor !== undefined) ? 1 : 0;
    if (existing) counts.update += landing;
    else if (create) counts.create += landing;
    else if (!notYours) counts.skip += purchases.length;
    const accountId = existing ?? (create ? uuid() : undefined);
    const trade = deriveTrade(purchases, context.asOf);
    const ticket = trade.currency === context.currency ? trade.facts.averageTicketMinor : undefined;
    if (accountId !== undefined && ticket !== undefined) tickets.set(accountId, ticket);
    const newAccount = create ? { externalId, name: label } : undefined;
    return purchases.map((purchase) => ({ purchase, label, accountId, notYours, newAccount }));
  });
}

/** The account an order history means, or why there is not one. */
type OrderMatch = { readonly id: string; readonly ownerId: string } | "none" | "several";

/** Finds the account of an order history: by external id, else by a name only one account has. */
async function accountMatcher(
  scope: Scope,
  accounts: readonly OrderAccount[],
  context: WorkspaceContext,
): Promise<(account: OrderAccount) => OrderMatch> {
  const found = await accountsByKeys(
    scope,
    {
      externalId: accounts.flatMap(({ externalId }) => externalId ?? []),
      nameKey: accounts.flatMap(({ name }) => (name ? nameKey(name) : [])),
    },
    context.ownerName,
  );
  const byId = new Map<string, { id: string; ownerId: string }>();
  const byName = new Map<string, { id: string; ownerId: string; hasExternalId: boolean }[]>();
  for (const { account, nameKey } of found) {
    const { externalId } = account.values;
    const { id, ownerId } = account;
    if (externalId) byId.set(externalId, { id, ownerId });
    const one = { id, ownerId, hasExternalId: externalId != null };
    byName.set(nameKey, [...(byName.get(nameKey) ?? []), one]);
  }
  return ({ externalId, name }) => {
    const known = externalId === undefined ? undefined : byId.get(externalId);
    if (known !== undefined) return known;
    if (!name) return "none";
    // An account with another external id is another account, whatever its name.
    const named = (byName.get(nameKey(name)) ?? []).filter(
      ({ hasExternalId }) => !(externalId && hasExternalId),
    );
    return named.length > 1 ? "several" : (named[0] ?? "none");
  };
}
