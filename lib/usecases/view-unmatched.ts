import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import { type ListedAccount, listImportAccounts } from "@/lib/repositories/import-accounts";
import { fieldKey } from "@/lib/schemas/field-key";
import type { ImportRecord } from "@/lib/schemas/import-record";
import type { Scope } from "@/lib/scope";
import { type PagePlace, rangeOf } from "./plan-page";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** An account of an order history that the workspace does not have, and what is done about it. */
interface UnmatchedLine {
  /** As the names of its fields end. */
  readonly key: string;
  readonly label: string;
  readonly rows: string;
  readonly orders: string;
  readonly revenue: string;
  readonly value: string;
  readonly options: readonly Option[];
}

/** Those accounts, the largest revenue first. */
export interface UnmatchedView extends PagePlace {
  readonly summary: string;
  readonly accounts: readonly UnmatchedLine[];
}

const SHOWN = 25;

const CREATE: Option = { value: "create", label: "Create it" };
const LEAVE: Option = { value: "leave", label: "Leave out its orders" };
const TYPED: Option = { value: "typed", label: "Use the account named beside it" };

/** The accounts of a checked order history that the workspace does not have; undefined where there are none. */
export async function viewUnmatched(
  scope: Scope,
  { id, counts }: ImportRecord,
  after: number,
  format: Format,
): Promise<UnmatchedView | undefined> {
  if (!counts || counts.unmatched.accounts === 0) return undefined;
  const { accounts, rows } = counts.unmatched;
  const found = await listImportAccounts(scope, id, after, SHOWN + 1);
  const shown = found.slice(0, SHOWN);
  const asked =
    counts.ask > 0 ? ` Choose the right account for ${format.count(counts.ask)} of them.` : "";
  const named = `${plural(accounts, "account", format)} in the file (${plural(rows, "row", format)})`;
  const notFound =
    accounts === 1
      ? `${named} matches no single account here.`
      : `${named} match no single account here. Largest revenue first.`;
  return {
    summary: `${notFound}${asked}`,
    accounts: shown.map((account) => line(account, format)),
    range: rangeOf(after, shown.length, accounts, format),
    before: after === 0 ? undefined : Math.max(0, after - SHOWN),
    after: found.length > SHOWN ? shown.at(-1)?.number : undefined,
  };
}

function line({ key, label, choice, body }: ListedAccount, format: Format): UnmatchedLine {
  const { candidates, chosen } = body;
  const known = chosen ? [chosen, ...candidates.filter(({ id }) => id !== chosen.id)] : candidates;
  const named = known.map(({ id, text }) => ({ value: `account:${id}`, label: text }));
  const asks = choice === "ask" ? [{ value: "", label: "Choose…" }] : [];
  const id = key.startsWith("id ") ? key.slice(3) : undefined;
  return {
    key: fieldKey(key),
    label: id === undefined || id === label ? label : `${label} (${id})`,
    rows: format.count(body.rows),
    orders: format.count(body.orders),
    revenue: body.revenue.map(({ currency, minor }) => format.money(minor, currency)).join(", "),
    value: choice === "account" && chosen ? `account:${chosen.id}` : choice === "ask" ? "" : choice,
    options: [...asks, ...named, CREATE, LEAVE, TYPED],
  };
}
