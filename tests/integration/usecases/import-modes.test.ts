import { expect, it } from "vitest";
import { viewImport } from "@/lib/usecases/view-import";
import { editByHand } from "@/tests/factories/account-form";
import { confirmAndLand, countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { AS_OF, openWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const FIRST = "External ID,Account name,Owner,NPS,Agreement,Notes\nA,Alder,Ana,10,none,old\n";
const SECOND = "External ID,Account name,Owner,NPS,Agreement,Notes\nA,Alder,,,,new\nB,Birch,,,,\n";

describeOnSqlite("import 16: a list", (shared) => {
  it.each([
    ["create", { create: 1, update: 0, skip: 1, kinds: { exists: 1 } }],
    ["update", { create: 0, update: 1, skip: 1, kinds: { notThere: 1 } }],
  ] as const)("that may only %s leaves the other rows out with a reason", async (mode, counts) => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST);
    const id = await upToCheck(workspace, SECOND, { mode });
    expect(await countsOf(workspace, id)).toMatchObject(counts);
    const [kind = ""] = Object.keys(counts.kinds);
    const places = { asked: 0, planned: 0, conflicts: 0, accounts: 0, kind, kindAfter: 0 };
    const view = (await viewImport(workspace.scope, id, 0, places))?.check?.rowKinds;
    expect(view?.kinds).toMatchObject([{ kind, count: "1" }]);
    expect(view?.open?.rows).toMatchObject([{ line: mode === "create" ? 2 : 3 }]);
    await confirmAndLand(workspace, id);
    const names = (await workspace.rows("Account")).map(({ name }) => name).sort();
    expect(names).toEqual(mode === "create" ? ["Alder", "Birch"] : ["Alder"]);
    expect((await accountNamed(workspace, "Alder")).values.notes).toBe(
      mode === "create" ? "old" : "new",
    );
  });

  it("whose empty cells clear says how many values, and makes just them unknown", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST);
    const { id: alder } = await accountNamed(workspace, "Alder");
    await editByHand(workspace, alder, { industry: "Wood" });
    const id = await upToCheck(workspace, SECOND, { emptyCells: "clear" });
    const check = (await viewImport(workspace.scope, id, 0))?.check;
    expect(check?.cleared).toBe("Empty cells will clear 2 known values.");
    expect(check?.planned.rows[0]?.what).toBe(
      "Agreement: none → not known · NPS: 10 → not known · Notes: old → new",
    );
    await confirmAndLand(workspace, id);
    const after = await accountNamed(workspace, "Alder");
    expect(after.values).toMatchObject({
      nps: null,
      agreement: null,
      notes: "new",
      industry: "Wood",
      name: "Alder",
      owner: "Ana",
    });
    expect(after.evidence).not.toHaveProperty("nps");
    const again = await upToCheck(workspace, SECOND, { emptyCells: "clear" });
    expect(await countsOf(workspace, again)).toMatchObject({ unchanged: 2, cleared: 0 });
  });

  it("clears no fact that the orders tell", async () => {
    const workspace = await openWorkspace(shared());
    const orders =
      "Order number,Order date,Account ID,Account name,Amount\n1,2026-01-05,F,Fern,10\n";
    await importFile(workspace, orders);
    const list = "External ID,Orders (total),Last purchase,Notes\nF,,,x\n";
    const id = await importFile(workspace, list, { emptyCells: "clear" });
    expect(await countsOf(workspace, id)).toMatchObject({ update: 1, cleared: 0 });
    expect(await accountNamed(workspace, "Fern")).toMatchObject({
      values: { ordersTotal: 1 },
      evidence: { ordersTotal: { source: "orders", on: AS_OF } },
    });
  });
});
