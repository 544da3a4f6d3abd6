import type { LandedChange } from "@/lib/repositories/import-past";
import { importPast, listChangedSince, readAccounts } from "@/lib/repositories/undo-preview";
import { ACCOUNT_FIELDS, isAccountField } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { factsOfImport } from "./account-without-import";

/** An account of which something stays when an import is undone. */
export interface KeptAccount {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** What stays, and why. */
  readonly what: string;
}

export interface KeptPage {
  readonly accounts: readonly KeptAccount[];
  /** The account behind which the next page begins. */
  readonly after: string | undefined;
}

const PAGE = 50;
const ROUND = 200;
/** Accounts looked at for one page: those of which nothing stays are passed over. */
const ROUNDS = 10;

/**
 * The accounts that stay, or facts of which stay, because somebody changed them after an import and
 * before `until`: those its undoing keeps.
 */
export async function keptAccounts(
  scope: Scope,
  importId: string,
  until: Date,
  afterId: string,
): Promise<KeptPage> {
  const past = importPast(scope, importId);
  const undone = await past.undone();
  const accounts: KeptAccount[] = [];
  let after = afterId;
  for (let round = 0; round < ROUNDS; round += 1) {
    const ids = await listChangedSince(scope, importId, until, after, ROUND);
    const histories = await past.historyOf(ids);
    for (const account of await readAccounts(scope, ids)) {
      const history = (histories.get(account.id) ?? []).filter(({ at }) => at < until);
      const what = whatStays(account, importId, history, undone);
      if (what === undefined) continue;
      if (accounts.length === PAGE) return { accounts, after: accounts.at(-1)?.id };
      const { id, values } = account;
      accounts.push({ id, href: `/accounts/${id}`, name: values.name ?? "", what });
    }
    if (ids.length < ROUND) return { accounts, after: undefined };
    after = ids.at(-1) ?? after;
  }
  return { accounts, after };
}

function whatStays(
  account: AccountRecord,
  importId: string,
  history: readonly LandedChange[],
  undone: ReadonlySet<string>,
): string | undefined {
  if (account.importId === importId) {
    const others = history.filter((change) => change.importId !== importId);
    const fields = named(others.flatMap(({ changes }) => Object.keys(changes)));
    return fields === ""
      ? "The account, because it has orders from other files."
      : `The account, because it was changed since: ${fields}.`;
  }
  const fields = named(factsOfImport(account, importId, { history, undone }).kept);
  return fields === "" ? undefined : `${fields}, changed since.`;
}

const named = (fields: readonly string[]) =>
  [...new Set(fields)]
    .filter(isAccountField)
    .map((field) => ACCOUNT_FIELDS[field].header)
    .join(", ");
