import { TRADE_FIELDS } from "@/lib/importing/merge-trade";
import type { Override } from "@/lib/portfolio/override";
import { readRatedState } from "@/lib/repositories/account-history";
import { addAccount, type SaveOutcome, saveAccount } from "@/lib/repositories/accounts";
import { findOrAddPerson } from "@/lib/repositories/people";
import type { NewAccountEvent } from "@/lib/schemas/account-event";
import type { AccountValues } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { LogAction } from "@/lib/schemas/log-entry";
import type { OrderRecord } from "@/lib/schemas/order";
import type { Scope } from "@/lib/scope";
import { changedAccount, type FactOrigin, newAccount, overridden } from "./account-drafts";
import { changeDetails } from "./change-details";
import { changeWithFigures } from "./change-written";
import { Owners } from "./owners";
import { accountKeys, ratePortfolioRow } from "./rate-account";
import type { WorkspaceContext } from "./rating-context";
import { segmentChangeOf } from "./segment-change";
import { draftWithOrderFacts, withOrderFacts } from "./with-order-facts";

/** Adds an account with the facts somebody typed: rated, and noted in the log. */
export async function saveNewAccount(
  scope: Scope,
  context: WorkspaceContext,
  values: AccountValues,
  events: readonly NewAccountEvent[] = [],
): Promise<{ readonly outcome: SaveOutcome; readonly accountId: string }> {
  const owner = await ownerNamed(scope, context, values.owner);
  const added = newAccount({ ...values, owner: owner.name }, owner, typedOn(context));
  const given = Object.entries(added.values).flatMap(([field, value]) =>
    value == null ? [] : [[field, [null, value]]],
  );
  const outcome = await addAccount(scope, context.workspace, {
    account: added,
    keys: accountKeys(added),
    row: ratePortfolioRow(added, context),
    events,
    entry: {
      action: "account.added",
      subjectId: added.id,
      subject: added.values.name ?? "",
      details: changeDetails(Object.fromEntries(given), values.currency ?? context.currency),
    },
  });
  return { outcome, accountId: added.id };
}

/** Facts that are to be others, and whether somebody typed them or takes a change back. */
export interface AccountEdit {
  /** Only the facts that change; `null` makes one unknown. */
  readonly values: AccountValues;
  /** Where the override changes; `null` takes it away. */
  readonly override?: Override | null | undefined;
  readonly cause: "hand" | "undo";
  /** What happened that shows it. */
  readonly events?: readonly NewAccountEvent[] | undefined;
}

/**
 * Changes an account as it was read: with what its orders say to the change, rated again, noted in
 * its history and in the log.
 */
export async function saveChangedAccount(
  scope: Scope,
  context: WorkspaceContext,
  account: AccountRecord,
  { values, override, cause, events }: AccountEdit,
): Promise<SaveOutcome> {
  const { id, version } = account;
  const owner =
    values.owner === undefined ? undefined : await ownerNamed(scope, context, values.owner);
  const named = owner ? { ...values, owner: owner.name } : values;
  const before = await readRatedState(scope, id);
  const why = { cause, importId: null, context } as const;
  return saveAccount(scope, { id, version }, context.workspace, (orders) => {
    const facts = cause === "undo" ? leftToOrders(account, named, orders, context) : named;
    const changed = changedAccount(account, facts, owner, typedOn(context), cause);
    const draft = override === undefined ? changed : overridden(changed, override);
    const derived = draftWithOrderFacts(draft, orders, context);
    const row = ratePortfolioRow(derived.account, context);
    const currency = derived.account.values.currency ?? context.currency;
    const { change } = derived;
    return {
      account: derived.account,
      change: change && changeWithFigures(change, derived.account, before, row, context.currency),
      keys: accountKeys(derived.account),
      row,
      segmentChange: segmentChangeOf({ before, row, account: derived.account, was: account }, why),
      events,
      entry: change && {
        action: actionOf({ cause, override }),
        subjectId: id,
        subject: derived.account.values.name ?? "",
        details: changeDetails(change.changes, currency),
      },
    };
  });
}

function actionOf({ cause, override }: Pick<AccountEdit, "cause" | "override">): LogAction {
  if (cause === "undo") return "account.change-undone";
  if (override === undefined) return "account.changed";
  return override === null ? "account.override-removed" : "account.overridden";
}

const typedOn = ({ asOf, now }: WorkspaceContext): FactOrigin => ({
  source: "hand",
  on: asOf,
  importId: null,
  at: now,
});

async function ownerNamed(
  scope: Scope,
  context: WorkspaceContext,
  name: string | null | undefined,
) {
  const owners = new Owners(context.people, context.unnamedOwner);
  const owner = owners.find(name);
  return owners.takeAdded().length > 0 ? findOrAddPerson(scope, owner) : owner;
}

/** Where the orders yield the very fact that is to come back, it is theirs again and not typed. */
function leftToOrders(
  account: AccountRecord,
  values: AccountValues,
  orders: readonly OrderRecord[],
  context: WorkspaceContext,
): AccountValues {
  const trade = TRADE_FIELDS.filter((field) => values[field] !== undefined);
  const unknown = (fields: typeof trade) =>
    Object.fromEntries(fields.map((field) => [field, null]));
  const cleared = { ...values, ...unknown(trade) };
  const draft = changedAccount(account, cleared, undefined, typedOn(context), "undo");
  const derived = withOrderFacts(draft.account, orders, context).account.values;
  return { ...values, ...unknown(trade.filter((field) => derived[field] === values[field])) };
}
