import { expect, it } from "vitest";
import { enqueueJob } from "@/lib/repositories/jobs";
import { confirmImport } from "@/lib/usecases/import-steps";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { importFile, upToCheck } from "@/tests/factories/import-steps";
import { give } from "@/tests/factories/rates";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import {
  day,
  openWorkspace,
  provideDatabase,
  type TestWorkspace,
} from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const FIRST = "External ID,Account name,Orders (total)\nC-1,Alder,5\nC-2,Birch,6\n";

/** Ten accounts with a ticket, so that a reference ticket is proposed: another model. */
const SECOND = [
  "External ID,Account name,Orders (total),Average ticket",
  ...Array.from({ length: 10 }, (_, index) => `D-${index},Dogwood ${index},3,${index + 10}`),
  "",
].join("\n");

/** Does something once between the moment an edit was rated and the moment it is saved. */
function beforeSaving({ database }: TestWorkspace, act: () => Promise<void>): void {
  provideDatabase({
    ...database,
    async inTransaction(work) {
      provideDatabase(database);
      await act();
      return database.inTransaction(work);
    },
  });
}

describeOnBothDatabases("an edit by hand that was rated before the portfolio was", (shared) => {
  async function withModelOnItsWay() {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST);
    const birch = await accountNamed(workspace, "Birch");
    const id = await upToCheck(workspace, SECOND);
    await confirmImport(workspace.scope, id, { skipErrors: false, useReferenceTicket: true });
    beforeSaving(workspace, () => workspace.runJobs());
    const modelVersion = async () => (await workspace.rows("Workspace"))[0]?.modelVersion;
    return { workspace, birch, modelVersion };
  }

  it("is rated with the model that was applied meanwhile", async () => {
    const { workspace, birch, modelVersion } = await withModelOnItsWay();
    const versionBefore = await modelVersion();
    expect(await editByHand(workspace, birch.id, { ordersTotal: "9" })).toMatchObject({ ok: true });
    expect(await modelVersion()).not.toBe(versionBefore);
    expect(await portfolioRowNamed(workspace, "Birch")).toMatchObject({
      ordersTotal: 9,
      modelVersion: await modelVersion(),
    });
    expect(await accountNamed(workspace, "Birch")).toMatchObject({ version: 2 });
    expect(await workspace.rows("AccountChange")).toHaveLength(1);
  });

  it("and adds an account is rated with that model too", async () => {
    const { workspace, modelVersion } = await withModelOnItsWay();
    await addByHand(workspace, { name: "Cedar", ordersTotal: "4" });
    expect(await portfolioRowNamed(workspace, "Cedar")).toMatchObject({
      ordersTotal: 4,
      modelVersion: await modelVersion(),
    });
  });

  it("is rated as of the day and in the currency that were set meanwhile", async () => {
    const workspace = await openWorkspace(shared());
    const { scope, database } = workspace;
    const id = await addByHand(workspace, { name: "Ivy", revenue12mMinor: "10", currency: "EUR" });
    beforeSaving(workspace, async () => {
      await database.prisma.workspace.update({
        where: { id: scope.workspaceId },
        data: { asOf: day("2026-06-30"), currency: "USD" },
      });
      await enqueueJob(scope, "refresh-portfolio", null);
      await workspace.runJobs();
    });
    await editByHand(workspace, id, { nps: "50" });
    expect(await portfolioRowNamed(workspace, "Ivy")).toMatchObject({
      nps: 50,
      asOf: day("2026-06-30"),
      revenueMinor: null,
      moneyLeftOut: 1,
    });
  });

  it("import 30: is rated by the rates that were given meanwhile", async () => {
    const workspace = await openWorkspace(shared());
    const id = await addByHand(workspace, { name: "Ivy", revenue12mMinor: "10", currency: "USD" });
    beforeSaving(workspace, async () => {
      await give(workspace, "USD", "2026-01-01", "0.9");
      await workspace.runJobs();
    });
    await editByHand(workspace, id, { nps: "50" });
    const row = await portfolioRowNamed(workspace, "Ivy");
    expect(row).toMatchObject({ nps: 50, moneyLeftOut: 0 });
    expect(Number(row.revenueMinor)).toBe(900);
  });
});
