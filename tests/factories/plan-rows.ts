import type { AccountLookup, ExistingAccount } from "@/lib/importing/match-account";
import { domainOf, nameKey } from "@/lib/importing/name-key";
import { createPlanner, type PlanChoices } from "@/lib/importing/plan";
import type { AccountRow } from "@/lib/importing/read-account-row";
import type { AccountValues } from "@/lib/schemas/account-fields";

export const lookupOf = (accounts: readonly ExistingAccount[]): AccountLookup => ({
  byKey: (id) => accounts.find((account) => account.id === id),
  byExternalId: (id) => accounts.find(({ values }) => values.externalId === id),
  byDomain: (domain) => accounts.filter(({ values }) => domainOf(values.website ?? "") === domain),
  byNameKey: (key) => accounts.filter(({ values }) => nameKey(values.name ?? "") === key),
});

export const ASKS_NOTHING: PlanChoices = {
  mode: "both",
  isShared: () => false,
  decisions: new Map(),
  leaveAsked: false,
};

export type Given = AccountValues & { readonly key?: string };

const row = (line: number, { key, ...values }: Given): AccountRow => ({
  line,
  ...(key !== undefined && { key }),
  values,
  problems: [],
});

/** Plans rows that stand in the lines 2, 3, … */
export function planAll(
  existing: readonly ExistingAccount[],
  rows: readonly Given[],
  choices: Partial<PlanChoices> = {},
) {
  const planner = createPlanner({ ...ASKS_NOTHING, ...choices });
  const lookup = lookupOf(existing);
  const planned = rows.map((given, index) => planner.plan(row(index + 2, given), lookup));
  return { planned, duplicates: planner.duplicates() };
}

export const plan = (...given: Parameters<typeof planAll>) => planAll(...given).planned;

/** What is done with each row, to which account, found by what. */
export const outcomes = (planned: ReturnType<typeof plan>) =>
  planned.map((p) => {
    if (p.action === "error") return [p.problems[0]?.code, p.problems[0]?.otherLine];
    return "id" in p ? [p.action, p.id, p.matchedBy] : [p.action];
  });

/** Two accounts and two namesakes. */
export const there: ExistingAccount[] = [
  { id: "a", values: { externalId: "1", name: "Alpha", country: "DE", tags: ["x"] } },
  { id: "b", values: { name: "Béta  AG", country: "CH" } },
  { id: "c", values: { name: "Twin", country: "FR" } },
  { id: "d", values: { name: "Twin", country: "BE" } },
];
