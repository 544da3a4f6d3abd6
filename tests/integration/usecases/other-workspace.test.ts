import { expect, it } from "vitest";
import { listImportRows } from "@/lib/repositories/import-rows";
import { latestJob } from "@/lib/repositories/jobs";
import { listOrders } from "@/lib/repositories/orders";
import { accountListQuery } from "@/lib/schemas/account-list";
import { makeAudit, viewAudit, viewAudits } from "@/lib/usecases/audits";
import { openAccountForm } from "@/lib/usecases/edit-account-form";
import { cancelImport, confirmImport, readAgain } from "@/lib/usecases/import-steps";
import { listAccounts } from "@/lib/usecases/list-accounts";
import { loadSample, removeSample } from "@/lib/usecases/load-sample";
import { saveAccountForm } from "@/lib/usecases/save-account-form";
import { readAccountName, viewAccount } from "@/lib/usecases/view-account";
import { importProgress, viewImport } from "@/lib/usecases/view-import";
import { viewImports } from "@/lib/usecases/view-imports";
import { viewPortfolio } from "@/lib/usecases/view-portfolio";
import { addByHand, filledForm, openForm } from "@/tests/factories/account-form";
import { checkAgain } from "@/tests/factories/check-forms";
import { countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { addWorkspace, openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const ORDERS = `Order number,Order date,Account ID,Account name,Amount
1,2026-01-10,M-1,Maple,100
`;
const MOVED_ON = "This import has changed in the meantime. Reload the page to see its status.";

describeOnBothDatabases("another workspace", (shared) => {
  it("sees nothing of this one, and cannot move it", async () => {
    const workspace = await openWorkspace(shared());
    const landed = await importFile(workspace, ORDERS);
    const open = await upToCheck(workspace, ORDERS.replace("100", "200"));
    const audit = await makeAudit(workspace.scope);
    const { id } = await accountNamed(workspace, "Maple");
    const form = filledForm(await openForm(workspace, id), { name: "Taken over" });
    const { scope } = await addWorkspace(workspace.database);
    const before = await workspace.snapshot();

    expect(await viewAccount(scope, id)).toBeUndefined();
    expect(await readAccountName(scope, id)).toBeUndefined();
    expect(await openAccountForm(scope, id)).toBeUndefined();
    expect(await listOrders(scope, id, 10)).toEqual({ orders: [], total: 0 });
    expect(await listAccounts(scope, accountListQuery.parse({}))).toMatchObject({
      rows: [],
      empty: true,
    });
    expect(await listAccounts(scope, accountListQuery.parse({ q: "maple" }))).toMatchObject({
      rows: [],
    });
    expect(await viewPortfolio(scope)).toMatchObject({ empty: true });
    expect(await viewAudit(scope, audit)).toBeUndefined();
    expect((await viewAudits(scope)).lines).toEqual([]);
    expect((await viewImports(scope)).lines).toEqual([]);
    for (const importId of [landed, open]) {
      expect(await viewImport(scope, importId, 0)).toBeUndefined();
      expect(await importProgress(scope, importId)).toBeUndefined();
      expect(await latestJob(scope, importId)).toBeUndefined();
      expect(
        await listImportRows(scope, importId, { actions: ["create", "update"] }, 0, 10),
      ).toEqual([]);
    }

    const confirmed = { skipErrors: true, useReferenceTicket: false };
    expect(await confirmImport(scope, open, confirmed)).toBe(MOVED_ON);
    expect(await checkAgain(scope, open)).toBe(MOVED_ON);
    expect(await readAgain(scope, open, {})).toBe(MOVED_ON);
    expect(await cancelImport(scope, open)).toBe(MOVED_ON);
    expect(await saveAccountForm(scope, form)).toMatchObject({ ok: false });
    await removeSample(scope);
    await workspace.runJobs();
    expect(await workspace.snapshot()).toEqual(before);
  });

  it("has accounts, orders, owners and a sample of the same keys beside this one", async () => {
    const workspace = await openWorkspace(shared());
    const other = await addWorkspace(workspace.database);
    await importFile(workspace, ORDERS);
    await addByHand(workspace, { name: "Oak", externalId: "O-1", owner: "Ana" });
    await loadSample(workspace.scope);
    await workspace.runJobs();
    const before = await workspace.snapshot();

    const id = await upToCheck(other, ORDERS);
    expect(await countsOf(other, id)).toMatchObject({ create: 1, update: 0, orders: 1 });
    await importFile(other, ORDERS.replace("100", "900"));
    await addByHand(other, { name: "Oak", externalId: "O-1", owner: "Ana" });
    await loadSample(other.scope);
    await other.runJobs();
    await removeSample(other.scope);
    await other.runJobs();
    expect((await other.rows("Account")).map((row) => row.name).sort()).toEqual(["Maple", "Oak"]);
    expect((await other.rows("Order")).map((row) => row.amountMinor)).toEqual([90_000]);
    expect(await workspace.snapshot()).toEqual(before);
  });
});
