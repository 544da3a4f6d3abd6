import { describe, expect, it } from "vitest";
import type { Bulk } from "@/lib/db/bulk";
import { enqueueJob } from "@/lib/repositories/jobs";
import { confirmImport } from "@/lib/usecases/import-steps";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { beforeLanding, beforeRead } from "@/tests/factories/before-read";
import { importFile, readImported, upToCheck } from "@/tests/factories/import-steps";
import { landWhile, ROWS_OF_PLAN } from "@/tests/factories/land-while";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import {
  day,
  openWorkspace,
  PORTFOLIO_TABLES,
  provideDatabase,
  type TestWorkspace,
} from "@/tests/factories/workspace";
import { describeOnBothDatabases, freshSqlite } from "@/tests/setup/both-databases";

const FIRST = `External ID,Account name,Owner,Orders (total),Revenue (12 months)
C-1,Alder,Ana,5,100.00
C-2,Birch,Ana,6,200.00
`;

/** More than lands in one transaction. */
const MANY = 5001;

const many = (row: (index: number) => string) => Array.from({ length: MANY }, (_, i) => row(i));

/** Changes one account and brings many with a ticket, so that a reference ticket is proposed. */
const SECOND = [
  "External ID,Account name,Owner,Orders (total),Average ticket",
  "C-1,Alder,New Owner,7,50",
  ...many((index) => `D-${index},Dogwood ${index},New Owner,3,${(index % 90) + 10}`),
  "",
].join("\n");

async function expectMoved(workspace: TestWorkspace, id: string): Promise<void> {
  expect(await readImported(workspace, id)).toMatchObject({
    status: "checked",
    problem: { code: "moved" },
  });
  const accounts = await workspace.rows("Account");
  expect(accounts.filter(({ importId }) => importId === id)).toEqual([]);
  expect((await workspace.rows("Person")).map(({ name }) => name)).not.toContain("New Owner");
}

/** What landings build aside and take away again. */
async function expectNothingAside({ database }: TestWorkspace): Promise<void> {
  const left = await database.reads.select(
    `SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger') AND name LIKE '%!_!_%' ESCAPE '!'`,
  );
  expect(left).toEqual([]);
  await database.prisma
    .$executeRaw`INSERT INTO "PortfolioSearch" ("PortfolioSearch", rank) VALUES ('integrity-check', 1)`;
}

describeOnBothDatabases("an edit in the middle of a large landing", (shared) => {
  it("of an account of the plan is never overwritten", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST);
    const alder = await accountNamed(workspace, "Alder");
    const id = await upToCheck(workspace, SECOND);
    await landWhile(workspace, id, () => editByHand(workspace, alder.id, { ordersTotal: "8" }));
    expect((await accountNamed(workspace, "Alder")).values.ordersTotal).toBe(8);
    await expectMoved(workspace, id);
  });

  it("of another account does not wait for it, even where the model changes", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST);
    const birch = await accountNamed(workspace, "Birch");
    const id = await upToCheck(workspace, SECOND);
    const edit = async () => {
      const saved = await editByHand(workspace, birch.id, { ordersTotal: "9" });
      expect(saved).toMatchObject({ ok: true });
      await addByHand(workspace, { name: "Cedar", ordersTotal: "4" });
    };
    await landWhile(workspace, id, edit, { useReferenceTicket: true });
    expect((await readImported(workspace, id)).status).toBe("done");
    expect((await accountNamed(workspace, "Birch")).values.ordersTotal).toBe(9);
    const [model] = await workspace.rows("ScoringModel");
    expect(await portfolioRowNamed(workspace, "Birch")).toMatchObject({
      ordersTotal: 9,
      modelVersion: model?.version,
    });
    const rows = await workspace.rows("PortfolioRow");
    expect(rows).toHaveLength(MANY + 3);
    // The one that came meanwhile, too.
    expect(new Set(rows.map(({ modelVersion }) => modelVersion))).toEqual(
      new Set([model?.version]),
    );
  });
});

describeOnBothDatabases("a landing of a few rows", (shared, provider) => {
  it("stops where a new owner of it was made a moment before", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST);
    const id = await upToCheck(workspace, "Account name,Owner\nCedar,New Owner\n");
    await confirmImport(workspace.scope, id, { skipErrors: false, useReferenceTicket: false });
    const { database } = workspace;
    const birch = await accountNamed(workspace, "Birch");
    const land: Bulk["land"] = async (work) => {
      provideDatabase(database);
      await editByHand(workspace, birch.id, { owner: "New Owner" });
      return database.bulk.land(work);
    };
    provideDatabase({ ...database, bulk: beforeLanding(database.bulk, land) });
    await workspace.runJobs();
    expect(await readImported(workspace, id)).toMatchObject({
      status: "checked",
      problem: { code: "moved" },
    });
    expect((await accountNamed(workspace, "Birch")).ownerName).toBe("New Owner");
    expect(await workspace.rows("Account")).toHaveLength(2);
  });

  it.runIf(provider === "postgresql")(
    "leaves no orders behind of an account that was taken out meanwhile",
    async () => {
      const workspace = await openWorkspace(shared());
      await importFile(workspace, FIRST);
      const birch = await accountNamed(workspace, "Birch");
      const file =
        "Order number,Order date,Account ID,Account name,Amount\n1,2026-01-15,C-2,Birch,5\n";
      const id = await upToCheck(workspace, file);
      const where = { workspaceId: workspace.scope.workspaceId, id: birch.id };
      const takeOut = () => workspace.database.prisma.account.deleteMany({ where });
      await landWhile(workspace, id, takeOut, { matching: ROWS_OF_PLAN });
      expect(await readImported(workspace, id)).toMatchObject({ problem: { code: "moved" } });
      expect(await workspace.rows("Order")).toEqual([]);
    },
  );
});

// On Postgres these wait for the landing: it has locked the rows it wrote.
describe("a write in the middle of a large landing on SQLite", () => {
  it("to an account it has already written makes it stop and leave nothing", async () => {
    const workspace = await openWorkspace(await freshSqlite());
    await importFile(workspace, FIRST);
    const alder = await accountNamed(workspace, "Alder");
    const id = await upToCheck(workspace, SECOND);
    const edit = () => editByHand(workspace, alder.id, { ordersTotal: "8" });
    await landWhile(workspace, id, edit, { matching: ROWS_OF_PLAN, skip: 2 });
    expect((await accountNamed(workspace, "Alder")).values.ordersTotal).toBe(8);
    await expectMoved(workspace, id);
    await expectNothingAside(workspace);
  });

  it.each([
    { what: "name", typed: { name: "Dogwood 17", owner: "Ana" } },
    { what: "external ID", typed: { name: "Elder", externalId: "D-17", owner: "Ana" } },
    { what: "new owner", typed: { name: "Elder", owner: "New Owner" } },
  ])("that takes a $what of it makes it stop and leave nothing", async ({ typed }) => {
    const workspace = await openWorkspace(await freshSqlite());
    await importFile(workspace, FIRST);
    const id = await upToCheck(workspace, SECOND);
    const add = () => addByHand(workspace, typed);
    await landWhile(workspace, id, add, { matching: ROWS_OF_PLAN, skip: 2 });
    expect((await accountNamed(workspace, typed.name)).importId).toBeNull();
    expect(await readImported(workspace, id)).toMatchObject({ problem: { code: "moved" } });
    expect(await workspace.rows("Account")).toHaveLength(3);
    await expectNothingAside(workspace);
  });

  it("is there afterwards, with the landed orders of the same account", async () => {
    const workspace = await openWorkspace(await freshSqlite());
    await importFile(workspace, FIRST);
    const birch = await accountNamed(workspace, "Birch");
    const orders = many((index) => `${index},2026-0${(index % 3) + 1}-15,C-2,Birch,1.00`);
    const history = ["Order number,Order date,Account ID,Account name,Amount", ...orders, ""];
    const id = await upToCheck(workspace, history.join("\n"));
    const edit = () => editByHand(workspace, birch.id, { country: "PT", touchpoints12m: "8" });
    await landWhile(workspace, id, edit, { matching: ROWS_OF_PLAN, skip: 3 });
    expect((await readImported(workspace, id)).status).toBe("done");
    const landed = await accountNamed(workspace, "Birch");
    expect(landed.values).toMatchObject({ country: "PT", touchpoints12m: 8, ordersTotal: MANY });
    expect(landed.values.revenueTotalMinor).toBe(MANY * 100);
    expect(await portfolioRowNamed(workspace, "Birch")).toMatchObject({
      country: "PT",
      ordersTotal: MANY,
    });
    const changes = (await workspace.rows("AccountChange")).map(({ cause }) => cause);
    expect(changes.sort()).toEqual(["hand", "orders"]);
    await expectNothingAside(workspace);
  });

  it("is rated as everything else when the whole portfolio is refreshed", async () => {
    const workspace = await openWorkspace(await freshSqlite());
    await importFile(workspace, SECOND);
    const { database, scope, runJobs } = workspace;
    const alder = await accountNamed(workspace, "Alder");
    const refresh = async () => {
      await enqueueJob(scope, "refresh-portfolio", null);
      await runJobs();
    };
    const asOf = day("2026-04-15");
    await database.prisma.workspace.update({ where: { id: scope.workspaceId }, data: { asOf } });
    provideDatabase(
      beforeRead(
        database,
        /FROM "PortfolioRow__/,
        async () => {
          provideDatabase(database);
          await editByHand(workspace, alder.id, { ordersTotal: "2" });
        },
        2,
      ),
    );
    await refresh();
    expect(await portfolioRowNamed(workspace, "Alder")).toMatchObject({ ordersTotal: 2, asOf });
    const tables = PORTFOLIO_TABLES.filter((table) => table !== "Workspace");
    const after = await workspace.snapshot(tables);
    await refresh();
    expect(await workspace.snapshot(tables)).toEqual(after);
    await expectNothingAside(workspace);
  });
});
