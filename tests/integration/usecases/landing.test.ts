import { expect, it } from "vitest";
import { confirmImport } from "@/lib/usecases/import-steps";
import { landImport } from "@/lib/usecases/land-import";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { checkAgain, decideRows } from "@/tests/factories/check-forms";
import {
  confirmAndLand,
  countsOf,
  importFile,
  readImported,
  upToCheck,
} from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, PORTFOLIO_TABLES, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const FIRST = `External ID,Account name,Owner,Orders (total),Revenue (12 months)
C-1,Alder,Ana,5,100.00
C-2,Birch,Ana,6,200.00
`;

/** Changes one account and brings ten with a ticket, so that a reference ticket is proposed. */
const SECOND = [
  "External ID,Account name,Owner,Orders (total),Average ticket",
  "C-1,Alder,New Owner,7,50",
  ...Array.from(
    { length: 10 },
    (_, index) => `D-${index},Dogwood ${index},New Owner,3,${index + 10}`,
  ),
  "",
].join("\n");

const ORDERS = `Order number,Order date,Account ID,Account name,Amount
1,2026-01-10,C-1,Alder,100
2,2026-02-10,E-1,Elm,200
`;

const CONFIRMED = { skipErrors: false, useReferenceTicket: true };

/** Decides all conflicts together and has the rows checked again. */
async function decide(workspace: TestWorkspace, id: string, together: "file" | "stored") {
  const form = { rows: [], conflicts: [], together };
  expect(await decideRows(workspace.scope, id, form)).toBeUndefined();
  await workspace.runJobs();
}

describeOnBothDatabases("import 21, 22: a landing", (shared) => {
  it.each([
    ["an account list", SECOND],
    ["an order history", ORDERS],
  ])(
    "of %s that breaks off in the middle leaves all as before, and lands with the next job",
    async (_, file) => {
      const workspace = await openWorkspace(shared());
      await importFile(workspace, FIRST);
      const before = await workspace.snapshot(PORTFOLIO_TABLES);
      const id = await upToCheck(workspace, file);
      expect(await confirmImport(workspace.scope, id, CONFIRMED)).toBeUndefined();

      const broken = new Error("The disk is full.");
      const breaking = new AbortController();
      // Its first rows are written when it reports progress; the next look at the signal throws.
      const errors = await workspace.runJob((scope, job) =>
        landImport(scope, job, {
          signal: breaking.signal,
          progress: () => breaking.abort(broken),
        }),
      );
      expect(errors).toEqual([broken]);
      expect(await workspace.snapshot(PORTFOLIO_TABLES)).toEqual(before);
      expect(await readImported(workspace, id)).toMatchObject({
        status: "checked",
        problem: { code: "bug" },
      });

      await confirmAndLand(workspace, id, CONFIRMED);
      expect(await readImported(workspace, id)).toMatchObject({ status: "done", problem: null });
      expect((await workspace.rows("Account")).length).toBeGreaterThan(2);
      expect(await workspace.dataVersion()).toBe(2);
    },
  );

  it("writes nothing where an account of the plan was edited since the check", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST);
    const id = await upToCheck(workspace, SECOND);
    const alder = await accountNamed(workspace, "Alder");
    await editByHand(workspace, alder.id, { ordersTotal: "8" });
    const before = await workspace.snapshot(PORTFOLIO_TABLES);

    await confirmAndLand(workspace, id);
    expect(await workspace.snapshot(PORTFOLIO_TABLES)).toEqual(before);
    expect(await readImported(workspace, id)).toMatchObject({
      status: "checked",
      problem: { code: "moved", count: 1 },
    });

    await checkAgain(workspace.scope, id);
    await workspace.runJobs();
    expect(await readImported(workspace, id)).toMatchObject({ status: "checked", problem: null });
    expect(await countsOf(workspace, id)).toMatchObject({ create: 10, update: 0, conflict: 1 });
  });

  it("writes nothing where an account was made by hand since, and updates it after a new check", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST);
    const id = await upToCheck(workspace, SECOND);
    expect(await countsOf(workspace, id)).toMatchObject({ create: 10, update: 1 });
    await addByHand(workspace, { name: "Dogwood 4", externalId: "D-4" });
    await confirmAndLand(workspace, id);
    expect(await readImported(workspace, id)).toMatchObject({
      status: "checked",
      problem: { code: "moved", count: 1 },
    });
    expect(await workspace.rows("Account")).toHaveLength(3);

    await checkAgain(workspace.scope, id);
    await workspace.runJobs();
    // The owner it was given by hand is another one than the file's.
    expect(await countsOf(workspace, id)).toMatchObject({ create: 9, update: 1, conflict: 1 });
    await decide(workspace, id, "file");
    expect(await countsOf(workspace, id)).toMatchObject({ create: 9, update: 2, conflict: 0 });
    await confirmAndLand(workspace, id);
    expect(await workspace.rows("Account")).toHaveLength(12);
  });

  it.each([
    ["name", { name: "Dogwood 4" }, { update: 1, conflict: 1 }],
    ["external id", { externalId: "D-4" }, { update: 2, conflict: 0 }],
  ])(
    "writes nothing where another account took the %s of one to be created",
    async (_, taken, counts) => {
      const workspace = await openWorkspace(shared());
      await importFile(workspace, FIRST);
      const birch = await accountNamed(workspace, "Birch");
      const id = await upToCheck(workspace, SECOND);
      await editByHand(workspace, birch.id, { externalId: "", ...taken });
      await confirmAndLand(workspace, id);
      expect(await readImported(workspace, id)).toMatchObject({
        status: "checked",
        problem: { code: "moved", count: 1 },
      });
      await checkAgain(workspace.scope, id);
      await workspace.runJobs();
      expect(await countsOf(workspace, id)).toMatchObject({ create: 9, ...counts });
    },
  );

  it("does not care for an edit of an account it has nothing to do with", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST);
    const birch = await accountNamed(workspace, "Birch");
    const id = await upToCheck(workspace, SECOND);
    await editByHand(workspace, birch.id, { ordersTotal: "9" });
    await confirmAndLand(workspace, id);
    expect((await readImported(workspace, id)).status).toBe("done");
    expect((await accountNamed(workspace, "Birch")).values.ordersTotal).toBe(9);
  });
});
