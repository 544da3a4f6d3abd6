import { contradictions } from "@/lib/importing/contradictions";
import { createDuplicateFinder } from "@/lib/importing/duplicates";
import { nameKey } from "@/lib/importing/name-key";
import { nearlyTwice, nearlyTwiceSentence } from "@/lib/importing/nearly-same";
import { personNames } from "@/lib/importing/person-names";
import { isError } from "@/lib/importing/problem";
import type { OrderAccount } from "@/lib/importing/purchase";
import { type AccountRow, accountRowReader } from "@/lib/importing/read-account-row";
import { contradictionProblems } from "@/lib/importing/row-contradictions";
import type { AccountTarget } from "@/lib/importing/targets";
import type { AccountValues } from "@/lib/schemas/account-fields";
import { MEETING_EXAMPLES } from "@/lib/schemas/hardly-met";
import type { Reporting } from "@/lib/schemas/reported-money";
import { sayMeeting } from "./rate-files-meeting";
import { createProblemReport } from "./rate-files-problems";
import type { OpenedTable, Say } from "./rate-files-table";

/** The rows of an account list in batches, in the order of the file; bad ones too. */
async function* readAccounts(
  { rows, choices, profile }: OpenedTable<AccountTarget>,
  { asOf, exchange }: Reporting,
): AsyncGenerator<AccountRow[]> {
  const read = accountRowReader({
    choices,
    asOf,
    emptyCells: "keep",
    defaultCurrency: exchange.currency,
  });
  const named = personNames(profile.columns, choices);
  for await (const batch of rows()) {
    yield batch.map((raw) => {
      const row = read(named(raw));
      const found = contradictionProblems(row.line, contradictions(row.values, asOf), choices);
      return { ...row, problems: [...row.problems, ...found] };
    });
  }
}

const isGood = ({ problems }: AccountRow): boolean => !problems.some(isError);

/** The accounts that a list holds, each once, once `checkAccounts` has found the lines that repeat one. */
export async function* goodAccounts(
  table: OpenedTable<AccountTarget>,
  settings: Reporting,
  { repeated }: Joined,
): AsyncGenerator<AccountValues[]> {
  for await (const rows of readAccounts(table, settings)) {
    yield rows.filter((row) => isGood(row) && !repeated.has(row.line)).map(({ values }) => values);
  }
}

const NO_NAME = { all: 0, withoutId: 0 };

/** Which orders belong to which account of the list. */
export interface Joined {
  readonly ordersOf: (values: AccountValues) => readonly OrderAccount[];
  /** Accounts that stand in the order history alone. */
  readonly rest: readonly OrderAccount[];
  /** Lines of the list with an account that stands in it before. */
  readonly repeated: ReadonlySet<number>;
}

/**
 * Reads an account list once: says every problem, and joins the orders to it by id, else by
 * normalised name where the list has that name once. An account with another id is another
 * account, whatever its name. Answers how many errors there are.
 */
export async function checkAccounts(
  table: OpenedTable<AccountTarget>,
  settings: Reporting,
  orders: readonly OrderAccount[],
  say: Say,
): Promise<{ readonly joined: Joined; readonly errors: number }> {
  const report = createProblemReport(table.file, say);
  const ids = new Set<string>();
  const names = new Map<string, { all: number; withoutId: number }>();
  const examples: string[] = [];
  let accounts = 0;
  const duplicates = createDuplicateFinder();
  const repeated = new Set<number>();
  const check = (row: AccountRow) => {
    for (const problem of row.problems) report.add(problem);
    if (!isGood(row)) return;
    const twice = duplicates.check(row.line, row.values);
    if (twice !== undefined) {
      repeated.add(row.line);
      report.add(twice);
      return;
    }
    const { externalId, name } = row.values;
    if (externalId) ids.add(externalId);
    if (orders.length === 0) return;
    accounts += 1;
    if (name && examples.length < MEETING_EXAMPLES) examples.push(name);
    const key = nameKey(name ?? "");
    if (key === "") return;
    const { all, withoutId } = names.get(key) ?? NO_NAME;
    names.set(key, { all: all + 1, withoutId: withoutId + (externalId ? 0 : 1) });
  };
  for await (const rows of readAccounts(table, settings)) rows.forEach(check);
  const byId = new Map<string, OrderAccount>();
  const byName = new Map<string, OrderAccount[]>();
  const rest: OrderAccount[] = [];
  const apart: string[] = [];
  for (const account of orders) {
    const key = nameKey(account.name ?? "");
    const { all, withoutId } = names.get(key) ?? NO_NAME;
    const hasId = account.externalId !== undefined;
    if (account.externalId !== undefined && ids.has(account.externalId)) {
      byId.set(account.externalId, account);
    } else if ((hasId ? withoutId : all) === 1) {
      byName.set(key, [...(byName.get(key) ?? []), account]);
    } else {
      rest.push(account);
      const why = all > 1 ? `${all} times` : "with another ID";
      if (all > 0)
        apart.push(
          `Orders of “${account.name}” are counted as a separate account: the account list has that name ${why}.`,
        );
    }
  }
  const twice = nearlyTwice([...ids]);
  if (twice) say(`${table.file.name}: ${nearlyTwiceSentence(twice, "the account list")}`);
  sayMeeting({ ids, names: examples, accounts }, orders, rest, say);
  for (const sentence of apart) say(sentence);
  const ordersOf = ({ externalId, name }: AccountValues): readonly OrderAccount[] => {
    const own = externalId ? byId.get(externalId) : undefined;
    const named = (byName.size === 0 ? undefined : byName.get(nameKey(name ?? "")))?.filter(
      (account) => !(externalId && account.externalId),
    );
    return [...(own ? [own] : []), ...(named ?? [])];
  };
  return { joined: { ordersOf, rest, repeated }, errors: report.finish() };
}
