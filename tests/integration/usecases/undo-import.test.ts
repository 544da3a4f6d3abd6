import { expect, it } from "vitest";
import { startUndo } from "@/lib/usecases/start-undo";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { importFile, readImported } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace, without } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const LIST = `External ID,Account name,Owner,Industry,NPS,CSAT,Orders (total)
C-1,Alder,Ana,Retail,40,4,5
C-2,Birch,Ben,Retail,50,3,6
`;

const ORDERS = `Order number,Order date,Account ID,Account name,Amount
1,2026-01-10,C-1,Alder,100
2,2026-02-10,C-2,Birch,200
3,2026-02-11,C-9,Cedar,300
`;

/** What an undo must give back: everything but versions, instants, history and the planner's tables. */
async function portfolio(workspace: TestWorkspace) {
  const moving = ["version", "updatedAt", "id", "dataVersion"];
  const accounts = await workspace.rows("Account");
  return {
    accounts: without(accounts, "version", "updatedAt"),
    orders: await workspace.rows("Order"),
    rows: without(await workspace.rows("PortfolioRow"), ...moving)
      .map((row) => JSON.stringify(row))
      .sort(),
    people: (await workspace.rows("Person")).map(({ name }) => name).sort(),
    models: (await workspace.rows("ScoringModel")).map(({ version }) => version),
    workspace: without(await workspace.rows("Workspace"), "dataVersion", "keysRule"),
  };
}

async function undo(workspace: TestWorkspace, id: string): Promise<void> {
  expect(await startUndo(workspace.scope, id)).toBeUndefined();
  await workspace.runJobs();
}

describeOnBothDatabases("import 25: an import that is undone", (shared) => {
  it("import 25: takes the accounts out that it created, and the workspace is empty again", async () => {
    const workspace = await openWorkspace(shared());
    const before = await portfolio(workspace);
    const id = await importFile(workspace, LIST, { useReferenceTicket: true });
    await undo(workspace, id);
    expect(await portfolio(workspace)).toEqual(before);
    expect(await workspace.rows("SegmentChange")).toEqual([]);
    expect(await readImported(workspace, id)).toMatchObject({
      status: "undone",
      undo: { removed: 2, restored: 0, kept: 0 },
    });
    const log = await workspace.database.prisma.logEntry.findMany({
      where: { action: "import.undone" },
    });
    expect(log).toMatchObject([{ subjectId: id, subject: "file.csv" }]);
  });

  it("import 25: gives changed facts their values, sources and dates back, and the rating with them", async () => {
    const workspace = await openWorkspace(shared());
    await addByHand(workspace, { name: "Alder", externalId: "C-1", nps: "10", industry: "Law" });
    await importFile(workspace, "External ID,Account name,CSAT\nC-1,Alder,2\n");
    const before = await portfolio(workspace);
    const id = await importFile(workspace, LIST);
    expect((await accountNamed(workspace, "Alder")).evidence.nps?.source).toBe("import");
    await undo(workspace, id);
    expect(await portfolio(workspace)).toEqual(before);
    const alder = await accountNamed(workspace, "Alder");
    expect(alder.evidence).toMatchObject({ nps: { source: "hand" }, csat: { source: "import" } });
    expect(alder.values).toMatchObject({ nps: 10, csat: 2, industry: "Law", ordersTotal: null });
    expect((await readImported(workspace, id)).undo).toMatchObject({ removed: 1, restored: 1 });
  });

  it("import 25: keeps what people changed since, fact by fact, and the account they changed", async () => {
    const workspace = await openWorkspace(shared());
    const alder = await addByHand(workspace, { name: "Alder", externalId: "C-1", nps: "10" });
    const id = await importFile(workspace, LIST);
    await editByHand(workspace, alder, { csat: "5" });
    const birch = await accountNamed(workspace, "Birch");
    await editByHand(workspace, birch.id, { notes: "Met them." });
    await undo(workspace, id);
    const now = await accountNamed(workspace, "Alder");
    expect(now.values).toMatchObject({ nps: 10, csat: 5, industry: null });
    expect((await accountNamed(workspace, "Birch")).values).toMatchObject({
      nps: 50,
      notes: "Met them.",
    });
    expect((await readImported(workspace, id)).undo).toEqual({
      ...{ removed: 0, restored: 1, kept: 2 },
      ...{ ordersRemoved: 0, ordersRestored: 0, ordersKept: 0 },
    });
  });

  it("import 25: takes its orders out, puts those back that it overwrote, and derives again", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    await importFile(workspace, ORDERS);
    const before = await portfolio(workspace);
    const id = await importFile(
      workspace,
      `Order number,Order date,Account ID,Account name,Amount
2,2026-02-10,C-2,Birch,250
4,2026-03-01,C-1,Alder,80
5,2026-03-02,C-10,Dogwood,90
`,
    );
    expect((await accountNamed(workspace, "Alder")).values.revenueTotalMinor).toBe(18_000);
    await undo(workspace, id);
    expect(await portfolio(workspace)).toEqual(before);
    expect((await readImported(workspace, id)).undo).toEqual({
      ...{ removed: 1, restored: 2, kept: 0 },
      ...{ ordersRemoved: 2, ordersRestored: 1, ordersKept: 0 },
    });
  });

  it("import 25: gives back what a list said where its orders took the place of it", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST.replace("40,4,5", "40,4,1"));
    const before = await portfolio(workspace);
    const id = await importFile(workspace, ORDERS);
    const alder = await accountNamed(workspace, "Alder");
    // The orders say the same: only the source became another.
    expect(alder.values.ordersTotal).toBe(1);
    expect(alder.evidence.ordersTotal?.source).toBe("orders");
    await undo(workspace, id);
    expect(await portfolio(workspace)).toEqual(before);
  });

  it("import 25: leaves what a later import overwrote, which leads back past it", async () => {
    const workspace = await openWorkspace(shared());
    const empty = await portfolio(workspace);
    const head = "Order number,Order date,Account ID,Account name,Amount\n";
    const first = await importFile(workspace, `${head}1,2026-01-10,C-1,Alder,100\n`);
    const second = await importFile(workspace, `${head}1,2026-01-10,C-1,Alder,120\n`);
    await undo(workspace, first);
    expect(await workspace.rows("Order")).toMatchObject([{ amountMinor: 12_000 }]);
    expect((await readImported(workspace, first)).undo).toMatchObject({ kept: 1, ordersKept: 1 });
    await undo(workspace, second);
    expect(await workspace.rows("Order")).toEqual([]);
    const alder = await accountNamed(workspace, "Alder");
    expect(alder.values).toMatchObject({ ordersTotal: null, customerSince: null });
    expect((await portfolio(workspace)).people).toEqual(empty.people);
  });
});
