import { expect, it } from "vitest";
import { viewAccountOrders } from "@/lib/usecases/view-account-orders";
import { viewImport } from "@/lib/usecases/view-import";
import { saveSettings, viewSettings } from "@/lib/usecases/workspace-settings";
import { formOf } from "@/tests/factories/form";
import { confirmAndLand, countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { give, takeAway } from "@/tests/factories/rates";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

/** Fern buys in two currencies, Gorse in another than the workspace's, Heath in the workspace's. */
const ORDERS = `Order number,Order date,Account ID,Account name,Amount,Currency
F-1,2025-12-01,F,Fern,100.00,EUR
F-2,2026-01-05,F,Fern,50.05,USD
G-1,2026-01-05,G,Gorse,100.00,USD
G-2,2026-02-10,G,Gorse,-20.01,USD
H-1,2026-02-10,H,Heath,70.00,EUR
`;

const LIST = `External ID,Account name,Currency,Revenue (12 months),Orders (12 months),Orders (total),Average ticket,Gross margin (12 months),Cost to serve (12 months)
K,Kelp,USD,1000.05,4,9,250.25,400.00,100.00
`;

async function moneyOf(workspace: TestWorkspace, name: string) {
  const { values } = await accountNamed(workspace, name);
  const { revenueMinor, revenueTotalMinor, averageTicketMinor, moneyLeftOut } =
    await portfolioRowNamed(workspace, name);
  return {
    account: [values.currency ?? null, values.revenueTotalMinor ?? null],
    row: [revenueMinor, revenueTotalMinor, averageTicketMinor].map((amount) =>
      amount == null ? null : Number(amount),
    ),
    leftOut: Boolean(moneyLeftOut),
  };
}

const UNKNOWN = [null, null, null];

async function askedBy({ scope }: TestWorkspace, id: string) {
  return (await viewImport(scope, id, 0))?.check?.missingRates;
}

describeOnBothDatabases("import 30: orders in several currencies", (shared) => {
  it("have no money without rates, convert by the rate of each date once there are, and lose it with them", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    const without = {
      Fern: { account: [null, null], row: UNKNOWN, leftOut: true },
      Gorse: { account: ["USD", 7_999], row: UNKNOWN, leftOut: true },
      Heath: { account: [null, 7_000], row: [7_000, 7_000, 7_000], leftOut: false },
    };
    for (const [name, money] of Object.entries(without)) {
      expect(await moneyOf(workspace, name), name).toEqual(money);
    }
    await give(workspace, "USD", "2026-01-01", "0.935");
    await give(workspace, "USD", "2026-02-01", "0.9");
    await workspace.runJobs();
    // 50.05 × 0.935 = 46.79675; (100 + 46.80) ÷ 2
    expect(await moneyOf(workspace, "Fern")).toEqual({
      account: [null, 14_680],
      row: [14_680, 14_680, 7_340],
      leftOut: false,
    });
    const { id } = await accountNamed(workspace, "Fern");
    const query = { of: "revenueTotalMinor", after: undefined };
    expect((await viewAccountOrders(workspace.scope, id, query))?.finding).toBe(
      "€146.80. 2 orders count: €100.00 and US$50.05. Each is converted at the currency rate of its date.",
    );
    // 100 × 0.935 = 93.50; −20.01 × 0.9 = −18.009
    expect(await moneyOf(workspace, "Gorse")).toEqual({
      account: [null, 7_549],
      row: [7_549, 7_549, 9_350],
      leftOut: false,
    });
    expect(await moneyOf(workspace, "Heath")).toEqual(without.Heath);
    await takeAway(workspace, "USD", "2026-01-01");
    await workspace.runJobs();
    for (const [name, money] of Object.entries(without)) {
      expect(await moneyOf(workspace, name), name).toEqual(money);
    }
  });

  it("are asked about in the check, until there is a rate on the first day", async () => {
    const workspace = await openWorkspace(shared());
    await give(workspace, "USD", "2026-02-01", "0.9");
    const id = await upToCheck(
      workspace,
      `${ORDERS}F-3,2025-11-30,F,Fern,9,USD\nH-2,2026-04-01,H,Heath,9,CHF\n`,
    );
    const sentence =
      "3 orders are in USD, and there is no rate on some of the days from 30 Nov 2025 to 5 Jan 2026.";
    expect(await askedBy(workspace, id)).toEqual({
      sentences: [sentence],
      href: "/settings/rates",
    });
    await give(workspace, "USD", "2025-12-01", "0.9");
    expect((await askedBy(workspace, id))?.sentences).toEqual([sentence]);
    await give(workspace, "USD", "2025-11-30", "0.9");
    expect(await askedBy(workspace, id)).toBeUndefined();
    await confirmAndLand(workspace, id);
    // 50.05 × 0.9 = 45.045; 9 × 0.9 = 8.10
    expect((await moneyOf(workspace, "Fern")).account).toEqual([null, 10_000 + 4_505 + 810]);
  });

  it("of one day are asked about by that day", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(
      workspace,
      "Order number,Order date,Account ID,Amount,Currency\n1,2026-01-05,F,5,USD\n",
    );
    expect((await askedBy(workspace, id))?.sentences).toEqual([
      "1 order is in USD, and there is no rate on 5 Jan 2026.",
    ]);
  });

  it("in the currency a list gives for their account stay in it, as of the as-of date", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, "External ID,Account name,Currency\nG,Gorse,USD\n");
    await give(workspace, "USD", "2026-03-01", "0.9");
    const id = await upToCheck(
      workspace,
      "Order number,Order date,Account ID,Amount,Currency\n1,2026-01-05,G,100.05,USD\n",
    );
    expect(await askedBy(workspace, id)).toBeUndefined();
    await confirmAndLand(workspace, id);
    // 100.05 × 0.9 = 90.045
    expect(await moneyOf(workspace, "Gorse")).toEqual({
      account: ["USD", 10_005],
      row: [9_005, 9_005, 9_004.5],
      leftOut: false,
    });
  });
});

describeOnBothDatabases("import 30: an account list in another currency", (shared) => {
  it("is asked about, and converts as of the as-of date", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, LIST);
    expect((await askedBy(workspace, id))?.sentences).toEqual([
      "1 account has money in USD, and there is no rate on 31 Mar 2026.",
    ]);
    await confirmAndLand(workspace, id);
    expect(await moneyOf(workspace, "Kelp")).toMatchObject({ row: UNKNOWN, leftOut: true });
    await give(workspace, "USD", "2026-01-01", "0.9");
    await give(workspace, "USD", "2026-04-01", "0.8");
    await workspace.runJobs();
    // 1,000.05 × 0.9 = 900.045; the average is not rounded
    expect(await moneyOf(workspace, "Kelp")).toEqual({
      account: ["USD", null],
      row: [90_005, null, 22_522.5],
      leftOut: false,
    });
    const margin = async () => Number((await portfolioRowNamed(workspace, "Kelp")).marginMinor);
    expect(await margin()).toBe(27_000);
    // Its own facts are as they were given.
    expect(await accountNamed(workspace, "Kelp")).toMatchObject({ version: 1 });
    const { asOf: _, ...settings } = await viewSettings(workspace.scope);
    const { name, currency, timeZone, locale, shown } = settings;
    await saveSettings(
      workspace.scope,
      formOf({ name, currency, timeZone, locale, shown, asOf: "2026-04-01" }),
    );
    await workspace.runJobs();
    expect(await margin()).toBe(24_000);
  });

  it("is asked about only where it has money", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, "Account name,Currency,NPS\nKelp,USD,7\n");
    expect((await countsOf(workspace, id)).missingRates).toEqual([]);
  });
});
