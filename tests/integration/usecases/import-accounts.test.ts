import { expect, it } from "vitest";
import { readFieldChanges } from "@/lib/schemas/account-change";
import type { Facts } from "@/lib/scoring/facts";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { rate } from "@/lib/scoring/rate";
import {
  confirmAndLand,
  countsOf,
  importFile,
  readImported,
  upToCheck,
} from "@/tests/factories/import-steps";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { AS_OF, day, openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const LIST = `External ID,Account name,Owner,Country,Customer since,Last purchase,Orders (12 months),Orders (total),Revenue (12 months),Revenue (total),Direct-award share,Tailored share,Agreement,Contact,Touchpoints (12 months),Treated as,Named manager,Tags
A-1,Café Zürich,Ana Sá,Switzerland,2018-03-31,2026-03-01,12,96,"24,000.50","180,000.00",95%,0.9,retainer,named,24,customer,yes,"gold, north"
A-2,Bolt Supplies,Ben,Germany,2021-03-31,2026-03-20,52,260,"5,200.00","26,000.00",70%,0,none,general,1,client,no,
A-3,Nobody Knows,,,,,,,,,,,,,,,,
`;

const CAFE: Facts = {
  customerSince: day("2018-03-31"),
  lastPurchaseOn: day("2026-03-01"),
  orders12m: 12,
  ordersTotal: 96,
  revenue12mMinor: 2_400_050,
  revenueTotalMinor: 18_000_000,
  directAwardShare: 0.95,
  tailoredShare: 0.9,
  agreement: "retainer",
  contact: "named",
  touchpoints12m: 24,
};
const BOLT: Facts = {
  customerSince: day("2021-03-31"),
  lastPurchaseOn: day("2026-03-20"),
  orders12m: 52,
  ordersTotal: 260,
  revenue12mMinor: 520_000,
  revenueTotalMinor: 2_600_000,
  directAwardShare: 0.7,
  tailoredShare: 0,
  agreement: "none",
  contact: "general",
  touchpoints12m: 1,
};

describeOnBothDatabases("an account list", (shared) => {
  it("lands accounts with their values, evidence and ratings", async () => {
    const workspace = await openWorkspace(shared());
    const id = await importFile(workspace, LIST);

    expect((await readImported(workspace, id)).status).toBe("done");
    const cafe = await accountNamed(workspace, "Café Zürich");
    expect(cafe).toMatchObject({ importId: id, version: 1, ownerName: "Ana Sá" });
    expect(cafe.values).toMatchObject({
      ...CAFE,
      externalId: "A-1",
      country: "CH",
      treatedAs: "customer",
      namedManager: true,
      tags: ["gold", "north"],
      averageTicketMinor: null,
      judged: null,
      notes: null,
    });
    const imported = { source: "import", on: AS_OF };
    expect(cafe.evidence).toMatchObject({ name: imported, revenue12mMinor: imported });
    expect(cafe.evidence).not.toHaveProperty("judged");

    for (const [name, facts] of [
      ["Café Zürich", CAFE],
      ["Bolt Supplies", BOLT],
    ] as const) {
      const rating = rate(facts, DEFAULT_MODEL, AS_OF);
      expect(await portfolioRowNamed(workspace, name)).toMatchObject({
        segment: rating.segment,
        scoreTenths: Math.round((rating.score ?? Number.NaN) * 10),
        coverage: rating.coverage,
        revenueMinor: facts.revenue12mMinor,
        asOf: AS_OF,
        modelVersion: DEFAULT_MODEL.version,
      });
    }
    expect(await portfolioRowNamed(workspace, "Café Zürich")).toMatchObject({
      segment: "client",
      mismatch: "under-served",
      nameKey: "cafe zurich",
      ownerKey: "ana sa",
    });
    expect(await portfolioRowNamed(workspace, "Bolt Supplies")).toMatchObject({
      segment: "customer",
      mismatch: "over-served",
    });
  });

  it("keeps what is unknown unknown, and gives it to the first person", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    const { values, evidence, ownerName } = await accountNamed(workspace, "Nobody Knows");
    const known = Object.entries(values).filter(([, value]) => value !== null);
    expect(Object.fromEntries(known)).toEqual({
      name: "Nobody Knows",
      externalId: "A-3",
      owner: "Me",
    });
    expect(ownerName).toBe("Me");
    expect(Object.keys(evidence).sort()).toEqual(["externalId", "name", "owner"]);
    expect(await portfolioRowNamed(workspace, "Nobody Knows")).toMatchObject({
      segment: "unrated",
      scoreTenths: -1,
      revenueMinor: null,
      lastPurchaseOn: null,
      coverage: 0,
    });
  });

  it("is checked without a write, and lands exactly what the check counted", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    const before = await workspace.snapshot(["Workspace", "Account", "PortfolioRow", "Order"]);
    const changed = LIST.replace("Bolt Supplies", "Bolt & Sons").concat("A-4,Newcomer\n");
    const id = await upToCheck(workspace, changed);

    expect(await workspace.snapshot(["Workspace", "Account", "PortfolioRow", "Order"])).toEqual(
      before,
    );
    const counts = await countsOf(workspace, id);
    expect(counts).toMatchObject({ create: 1, update: 1, unchanged: 2, error: 0, rows: 4 });
    const versions = new Map(before.Account?.map((row) => [row.id, row.version]));
    await confirmAndLand(workspace, id);
    const after = await workspace.rows("Account");
    expect(after.filter((row) => !versions.has(row.id))).toHaveLength(counts.create);
    const moved = after.filter(
      (row) => versions.has(row.id) && versions.get(row.id) !== row.version,
    );
    expect(moved.map((row) => row.name)).toEqual(["Bolt & Sons"]);
    expect(await workspace.rows("PortfolioRow")).toHaveLength(4);
  });

  it("the second time changes nothing at all", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    const before = await workspace.snapshot(["Workspace", "Person", "Account", "PortfolioRow"]);
    const id = await upToCheck(workspace, LIST);
    expect(await countsOf(workspace, id)).toMatchObject({ create: 0, update: 0, unchanged: 3 });
    await confirmAndLand(workspace, id);
    expect((await readImported(workspace, id)).status).toBe("done");
    expect(await workspace.snapshot(["Workspace", "Person", "Account", "PortfolioRow"])).toEqual(
      before,
    );
    expect(await workspace.rows("AccountChange")).toEqual([]);
  });

  it("with one edited cell makes one update, noted as old and new", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    const id = await importFile(
      workspace,
      LIST.replace("A-2,Bolt Supplies,Ben", "A-2,Bolt Supplies,Cy"),
    );
    expect(await countsOf(workspace, id)).toMatchObject({ create: 0, update: 1, unchanged: 2 });
    const changes = await workspace.rows("AccountChange");
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ cause: "import", importId: id });
    expect(readFieldChanges(String(changes[0]?.changes))).toEqual({ owner: ["Ben", "Cy"] });
    const bolt = await accountNamed(workspace, "Bolt Supplies");
    expect(bolt).toMatchObject({ ownerName: "Cy", version: 2 });
    expect(await portfolioRowNamed(workspace, "Bolt Supplies")).toMatchObject({ ownerName: "Cy" });
  });

  it("keeps the value where a cell is empty, and what no column speaks of", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    const before = await accountNamed(workspace, "Café Zürich");
    const id = await importFile(
      workspace,
      "External ID,Account name,Industry,Orders (total)\nA-1,Café Zürich,Gastronomy,\n",
    );
    expect(await countsOf(workspace, id)).toMatchObject({ create: 0, update: 1 });
    const after = await accountNamed(workspace, "Café Zürich");
    expect(after.values).toEqual({ ...before.values, industry: "Gastronomy" });
    expect(after.evidence).toEqual({
      ...before.evidence,
      industry: { source: "import", on: AS_OF },
    });
  });
});
