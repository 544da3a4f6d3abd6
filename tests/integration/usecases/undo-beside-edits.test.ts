import { expect, it } from "vitest";
import { startUndo } from "@/lib/usecases/start-undo";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { beforeRead } from "@/tests/factories/before-read";
import { importFile, readImported } from "@/tests/factories/import-steps";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, provideDatabase, type TestWorkspace } from "@/tests/factories/workspace";
import { freshSqlite } from "@/tests/setup/both-databases";

/** More than lands in one transaction. */
const MANY = 5001;

const many = (row: (index: number) => string) => Array.from({ length: MANY }, (_, i) => row(i));

const LIST = [
  "External ID,Account name,Owner,NPS,CSAT",
  "C-1,Alder,Ana,40,4",
  ...many((index) => `D-${index},Dogwood ${index},Ben,30,3`),
  "",
].join("\n");

const ORDERS = [
  "Order number,Order date,Account ID,Account name,Amount",
  "1,2026-01-10,C-1,Alder,100",
  ...many((index) => `N-${index},2026-02-01,D-${index},Dogwood ${index},10`),
  "",
].join("\n");

/** Undoes an import while something else happens before it puts the first accounts back. */
async function undoWhile(
  workspace: TestWorkspace,
  id: string,
  act: () => Promise<unknown>,
): Promise<void> {
  const { database, scope } = workspace;
  expect(await startUndo(scope, id)).toBeUndefined();
  let acted = false;
  const meanwhile = async () => {
    provideDatabase(database);
    await act();
    acted = true;
  };
  provideDatabase(beforeRead(database, /FROM "AccountChange"\s+WHERE .*ORDER BY/s, meanwhile));
  await workspace.runJobs();
  expect(acted).toBe(true);
  provideDatabase(database);
}

it("import 25: an edit in the middle of a large undoing stays, and what follows is derived", async () => {
  const workspace = await openWorkspace(await freshSqlite());
  const alder = await addByHand(workspace, { name: "Alder", externalId: "C-1", nps: "10" });
  const list = await importFile(workspace, LIST);
  const dogwood = await accountNamed(workspace, "Dogwood 7");
  await undoWhile(workspace, list, async () => {
    await editByHand(workspace, alder, { csat: "5" });
    await editByHand(workspace, dogwood.id, { notes: "Met them." });
  });
  expect((await accountNamed(workspace, "Alder")).values).toMatchObject({ nps: 10, csat: 5 });
  const kept = await accountNamed(workspace, "Dogwood 7");
  expect(kept.values).toMatchObject({ nps: 30, notes: "Met them." });
  expect(await workspace.rows("Account")).toHaveLength(2);
  expect(await workspace.rows("PortfolioRow")).toHaveLength(2);
  expect((await readImported(workspace, list)).undo).toMatchObject({
    ...{ removed: MANY - 1, restored: 1, kept: 2 },
  });
  expect((await workspace.rows("Person")).map(({ name }) => name).sort()).toEqual(["Ben", "Me"]);
});

it("import 25: the orders of an account that is edited meanwhile go all the same", async () => {
  const workspace = await openWorkspace(await freshSqlite());
  await addByHand(workspace, { name: "Alder", externalId: "C-1", ordersTotal: "4" });
  const id = await importFile(workspace, ORDERS);
  const dogwood = await accountNamed(workspace, "Dogwood 7");
  expect(dogwood.values.ordersTotal).toBe(1);
  await undoWhile(workspace, id, () => editByHand(workspace, dogwood.id, { notes: "Met them." }));
  expect((await accountNamed(workspace, "Dogwood 7")).values).toMatchObject({
    ...{ ordersTotal: null, revenueTotalMinor: null, notes: "Met them." },
  });
  expect(await portfolioRowNamed(workspace, "Dogwood 7")).toMatchObject({ revenueMinor: null });
  expect(await workspace.rows("Order")).toEqual([]);
  expect(await workspace.rows("Account")).toHaveLength(2);
  const { prisma } = workspace.database;
  await prisma.$executeRaw`INSERT INTO "PortfolioSearch" ("PortfolioSearch", rank) VALUES ('integrity-check', 1)`;
  expect((await accountNamed(workspace, "Alder")).values).toMatchObject({
    ...{ ordersTotal: 4, customerSince: null },
  });
});
