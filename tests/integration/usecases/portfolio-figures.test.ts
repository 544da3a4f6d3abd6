import fc from "fast-check";
import { expect, it } from "vitest";
import { mismatchLists } from "@/lib/portfolio/mismatch";
import { measure8020 } from "@/lib/portfolio/pareto";
import type { PortfolioAccount } from "@/lib/portfolio/portfolio-account";
import { splitOf } from "@/lib/portfolio/split";
import { median, splitGroups } from "@/lib/portfolio/split-groups";
import { TREATMENTS } from "@/lib/portfolio/treatment";
import { LandingWrites } from "@/lib/repositories/landing-writes";
import { splitGroupsOf } from "@/lib/repositories/portfolio-sums";
import type { AccountValues } from "@/lib/schemas/account-fields";
import type { PortfolioRowRecord } from "@/lib/schemas/portfolio-row";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { newAccount } from "@/lib/usecases/account-drafts";
import { portfolioSummary } from "@/lib/usecases/portfolio-summary";
import { ratePortfolioRow } from "@/lib/usecases/rate-account";
import { readWorkspaceContext } from "@/lib/usecases/rating-context";
import {
  AS_OF,
  addWorkspace,
  openWorkspace,
  type TestWorkspace,
} from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** Quarters add up exactly in binary, in whatever order. */
const quarters = (min: number, max: number) =>
  fc.integer({ min: min * 4, max: max * 4 }).map((count) => count / 4);
const money = fc.oneof(
  fc.integer({ min: -500_000, max: 5_000_000 }),
  fc.constantFrom(0, 1000, 1000, -1000),
);

const values: fc.Arbitrary<AccountValues> = fc.record({
  currency: maybe(fc.constantFrom("EUR", "EUR", "USD")),
  customerSince: maybe(fc.integer({ min: AS_OF - 3000, max: AS_OF - 900 })),
  lastPurchaseOn: maybe(fc.integer({ min: AS_OF - 900, max: AS_OF })),
  orders12m: maybe(fc.nat(20)),
  ordersPerYear: maybe(quarters(1, 60)),
  revenue12mMinor: maybe(money),
  revenueTotalMinor: maybe(money),
  judged: maybe(quarters(1, 5)),
  directAwardShare: maybe(quarters(0, 1)),
  treatedAs: maybe(fc.constantFrom(...TREATMENTS)),
  grossMargin12mMinor: maybe(money),
  costToServe12mMinor: maybe(fc.nat(1_000_000)),
  nps: maybe(quarters(-100, 100)),
  csat: maybe(quarters(0, 100)),
  returnRate: maybe(quarters(0, 1)),
  referrals: maybe(fc.nat(9)),
});

const portfolio = fc.array(values, { maxLength: 40 });

/** Writes the rows of a portfolio in a workspace of its own. */
async function stored(
  { database }: TestWorkspace,
  accounts: readonly AccountValues[],
): Promise<{ workspace: TestWorkspace; rows: PortfolioRowRecord[] }> {
  const workspace = await addWorkspace(database);
  const context = await readWorkspaceContext(workspace.scope, new Date(0));
  const [owner] = context.people;
  if (!owner) throw new Error("A workspace has a person.");
  const origin = { source: "hand", on: AS_OF, importId: null, at: new Date(0) } as const;
  const rows = accounts.map((one, index) =>
    ratePortfolioRow(newAccount({ ...one, name: `Account ${index}` }, owner, origin), {
      ...context,
      model: { ...DEFAULT_MODEL, referenceTicket: { minor: 20_000, currency: "EUR" } },
    }),
  );
  await database.bulk.land((transaction) =>
    new LandingWrites(transaction, workspace.scope).savePortfolioRows(rows),
  );
  return { workspace, rows };
}

const known = <T>(value: T | null): T | undefined => value ?? undefined;

const asAccount = (row: PortfolioRowRecord): PortfolioAccount => ({
  id: row.accountId,
  name: row.name,
  owner: row.ownerName,
  segment: row.segment,
  borderline: row.borderline,
  provisional: row.provisional,
  lapsed: row.lapsed,
  quiet: row.quiet,
  moneyLeftOut: row.moneyLeftOut,
  revenueMinor: known(row.revenueMinor),
  revenueTotalMinor: known(row.revenueTotalMinor),
  marginMinor: known(row.marginMinor),
  orders12m: known(row.orders12m),
  tenureMonths: known(row.tenureMonths),
  treatedAs: known(row.treatedAs),
  nps: known(row.nps),
  csat: known(row.csat),
  returnRate: known(row.returnRate),
  referrals: known(row.referrals),
});

describeOnBothDatabases("the figures summed by the database", (shared) => {
  it("equal those of the naive functions over all accounts", async () => {
    const opened = await openWorkspace(shared());
    const seen = { lapsed: 0, leftOut: 0, negative: 0, mismatches: 0, clients: 0 };
    await fc.assert(
      fc.asyncProperty(portfolio, async (generated) => {
        const { workspace, rows } = await stored(opened, generated);
        const { scope } = workspace;
        const accounts = rows.map(asAccount);
        seen.lapsed += accounts.filter(({ lapsed }) => lapsed).length;
        seen.leftOut += accounts.filter(({ moneyLeftOut }) => moneyLeftOut).length;
        seen.negative += accounts.filter(({ revenueMinor }) => (revenueMinor ?? 0) < 0).length;
        seen.clients += accounts.filter(({ segment }) => segment === "client").length;

        const { workspace: record } = await readWorkspaceContext(scope, new Date(0));
        const summary = await portfolioSummary(scope, record);
        expect(summary.split).toEqual(splitOf(splitGroups(accounts)));

        const groups = await splitGroupsOf(scope);
        for (const { class: name, medianTenureMonths } of groups) {
          const members = accounts.filter((one) => (one.lapsed ? "lapsed" : one.segment) === name);
          expect(medianTenureMonths).toBe(median(members.map((one) => one.tenureMonths)));
        }

        const ranked = accounts
          .flatMap((one) =>
            one.lapsed || one.revenueMinor === undefined
              ? []
              : [{ ...one, revenueMinor: one.revenueMinor }],
          )
          .sort((a, b) => b.revenueMinor - a.revenueMinor || (a.id < b.id ? 1 : -1));
        const pareto = measure8020(ranked.map(({ revenueMinor }) => revenueMinor));
        expect(summary.pareto).toEqual(pareto);
        const largest = ranked.slice(0, pareto.accountsFor80);
        expect(summary.customersAmong80).toBe(
          largest.filter(({ segment }) => segment === "customer").length,
        );

        const lists = mismatchLists(accounts);
        for (const direction of ["over-served", "under-served"] as const) {
          const naive = lists.firm[direction];
          seen.mismatches += naive.accounts.length;
          const sums = summary.mismatches.find((one) => one.firm && one.mismatch === direction);
          expect({
            accounts: sums?.accounts ?? 0,
            revenueMinor: sums?.revenueMinor ?? 0,
            marginMinor: sums?.marginMinor ?? undefined,
          }).toEqual({
            accounts: naive.accounts.length,
            revenueMinor: naive.revenueMinor,
            marginMinor: naive.marginMinor,
          });
        }
        const doubtful = summary.mismatches.filter(({ firm }) => !firm);
        expect(doubtful.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(
          lists.checkFirst.accounts.length,
        );
        expect(doubtful.reduce((sum, one) => sum + (one.revenueMinor ?? 0), 0)).toBe(
          lists.checkFirst.revenueMinor,
        );
      }),
      { seed: 20_260_331, numRuns: 25 },
    );
    // The law has seen what it is about.
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(5);
  });
});
