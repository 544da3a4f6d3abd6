import { expect, it } from "vitest";
import { viewImport } from "@/lib/usecases/view-import";
import { editByHand } from "@/tests/factories/account-form";
import { checkAgain } from "@/tests/factories/check-forms";
import {
  confirmAndLand,
  countsOf,
  importFile,
  readImported,
  upToCheck,
} from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, PORTFOLIO_TABLES } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const HEADER = "Order number,Order date,Account ID,Account name,Amount,Status";
const JANUARY = `${HEADER}\n1,2026-01-05,F,Fern,10.00,new\n`;
const OLD = `${HEADER}\n1,2026-01-05,F,Fern,15.00,new\n2,2026-01-06,F,Fern,20.00,new\n`;

describeOnSqlite("import 14, 22: a plan of orders", (shared) => {
  it.each([
    ["the same order", `${HEADER}\n1,2026-01-05,F,Fern,99.00,new\n`],
    ["the same order, but for its status", `${HEADER}\n1,2026-01-05,F,Fern,10.00,paid\n`],
    ["an order that it creates", `${HEADER}\n2,2026-01-06,F,Fern,20.00,paid\n`],
    ["another order of its account", `${HEADER}\n7,2026-01-07,F,Fern,5.00,new\n`],
  ])("is not written where another import changed %s since", async (_, between) => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, JANUARY);
    const id = await upToCheck(workspace, OLD);
    await importFile(workspace, between);
    const before = await workspace.snapshot(PORTFOLIO_TABLES);
    await confirmAndLand(workspace, id);
    const fern = await accountNamed(workspace, "Fern");
    expect(await readImported(workspace, id)).toMatchObject({
      status: "checked",
      problem: { code: "moved", count: 1, accounts: [fern.id] },
    });
    expect(await workspace.snapshot(PORTFOLIO_TABLES)).toEqual(before);
    expect((await viewImport(workspace.scope, id, 0))?.check?.moved).toEqual([
      { href: `/accounts/${fern.id}`, name: "Fern" },
    ]);
  });

  it("nor where a person changed its account; after a new check it is", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, JANUARY);
    const { id: fern } = await accountNamed(workspace, "Fern");
    const id = await upToCheck(workspace, OLD);
    await editByHand(workspace, fern, { ordersTotal: "40" });
    await confirmAndLand(workspace, id);
    expect(await readImported(workspace, id)).toMatchObject({ problem: { code: "moved" } });
    await checkAgain(workspace.scope, id);
    await workspace.runJobs();
    expect(await countsOf(workspace, id)).toMatchObject({ orders: 2 });
    await confirmAndLand(workspace, id);
    expect((await accountNamed(workspace, "Fern")).values).toMatchObject({
      ordersTotal: 40,
      revenueTotalMinor: 3500,
    });
  });
});
