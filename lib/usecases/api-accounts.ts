import { type Override, overrideState } from "@/lib/portfolio/override";
import type { AccountListRecord } from "@/lib/repositories/account-list";
import { readAccount } from "@/lib/repositories/accounts";
import { readWorkspace } from "@/lib/repositories/workspaces";
import { ACCOUNT_FIELDS, type AccountField } from "@/lib/schemas/account-fields";
import { type AccountListQuery, writeCursor } from "@/lib/schemas/account-list";
import { type AccountRecord, factsOf } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { explain } from "@/lib/scoring/explain";
import type { Day } from "@/lib/scoring/facts";
import { rate } from "@/lib/scoring/rate";
import { dayToIso } from "@/lib/tabular/date-format";
import { listHref } from "./account-list-links";
import { accountPage } from "./account-page";
import { readWorkspaceContext } from "./rating-context";

/*
 * What scripts read. Codes and numbers, never sentences: units are in the names as everywhere
 * (`revenueMinor`: minor units), calendar dates and instants are ISO texts, unknown is null.
 */

const API_ROWS = 200;

const iso = (day: number | null) => (day === null ? null : dayToIso(day));

/** One page of accounts as the list shows them; `next` is the address of the following page. */
export async function apiAccounts(scope: Scope, query: AccountListQuery) {
  const [page, { currency }] = await Promise.all([
    accountPage(scope, query, API_ROWS),
    readWorkspace(scope),
  ]);
  const { next } = page;
  return {
    /** Of every amount in the list. */
    currency,
    accounts: page.rows.map(listed),
    next: next ? `/api${listHref(query, { after: writeCursor(next), before: undefined })}` : null,
  };
}

function listed({ accountId, ownerName, ...row }: AccountListRecord) {
  const { sortValue: _value, rowNumber: _number, scoreTenths, ...facts } = row;
  const { lastPurchaseOn, updatedAt, ...rest } = facts;
  return {
    id: accountId,
    ...rest,
    owner: ownerName,
    score: scoreTenths < 0 ? null : scoreTenths / 10,
    lastPurchaseOn: iso(lastPurchaseOn),
    updatedAt: updatedAt.toISOString(),
  };
}

/** One account: its facts, and its rating with reasons and flips; undefined where it is not there. */
export async function apiAccount(scope: Scope, id: string) {
  const [account, context] = await Promise.all([
    readAccount(scope, id),
    readWorkspaceContext(scope, new Date()),
  ]);
  if (!account) return undefined;
  const { model, asOf, currency } = context;
  const facts = factsOf(account, context);
  const rating = rate(facts, model, asOf);
  return withNulls({
    id,
    version: account.version,
    owner: account.ownerName,
    createdAt: account.createdAt.toISOString(),
    updatedAt: account.updatedAt.toISOString(),
    facts: factsForApi(account, currency),
    rating: {
      ...rating,
      asOf: dayToIso(rating.asOf),
      effectiveAsOf: dayToIso(rating.effectiveAsOf),
      ...explain(rating, facts, model),
    },
    override: overrideForApi(account.override, asOf),
  });
}

/** What a person says instead of the rating; `state` as in the list. */
function overrideForApi(override: Override | undefined, asOf: Day) {
  return (
    override && {
      state: overrideState(override, asOf),
      ...override,
      on: dayToIso(override.on),
      expiresOn: iso(override.expiresOn),
      reviewOn: iso(override.reviewOn),
    }
  );
}

/** Every fact, in the order of the template; money in the account's currency. */
function factsForApi({ values, purchaseDates12m, purchaseDatesTotal }: AccountRecord, own: string) {
  const fields = Object.keys(ACCOUNT_FIELDS).filter((name): name is AccountField =>
    Object.hasOwn(ACCOUNT_FIELDS, name),
  );
  const facts = fields.map((field) => {
    const value = values[field];
    const isDate = ACCOUNT_FIELDS[field].type === "date";
    return [field, isDate && typeof value === "number" ? dayToIso(value) : value];
  });
  return {
    ...Object.fromEntries(facts),
    currency: values.currency ?? own,
    purchaseDates12m,
    purchaseDatesTotal,
  };
}

/** Every account has every key: what is unknown is null and not left out. */
function withNulls(value: object): unknown {
  return JSON.parse(JSON.stringify(value, (_, inner: unknown) => inner ?? null));
}
