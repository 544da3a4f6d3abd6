import { expect, it } from "vitest";
import { confirmAndLand, takeColumns, upload, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const amounts = async (workspace: TestWorkspace) =>
  (await workspace.rows("Order"))
    .map(({ amountMinor }) => Number(amountMinor))
    .sort((a, b) => a - b);

describeOnSqlite("the columns of a file", (shared) => {
  it("import 9: a lone 1.000 is asked about, and read as the person says", async () => {
    const workspace = await openWorkspace(shared());
    const list = "Account name,Hours (12 months)\nFern,1.000\nMoss,3.125\n";
    const id = await upload(workspace, list);
    await expect(takeColumns(workspace, id)).rejects.toThrow(
      "The numbers of “Hours (12 months)” can be read in two ways: 1.000 may be one or one thousand. Choose how they are written.",
    );
    await takeColumns(workspace, id, { decimals: { 1: "." } });
    await workspace.runJobs();
    await confirmAndLand(workspace, id);
    expect((await accountNamed(workspace, "Fern")).values.hours12m).toBe(1);
    expect((await accountNamed(workspace, "Moss")).values.hours12m).toBe(3.125);
  });

  it("import 9: a share and a discount are read by the unit that is chosen", async () => {
    const workspace = await openWorkspace(shared());
    const list = "Account name,Return rate\nFern,1\nMoss,0.5\n";
    await confirmAndLand(workspace, await upToCheck(workspace, list, { shares: { 1: "percent" } }));
    expect((await accountNamed(workspace, "Fern")).values.returnRate).toBe(0.01);
    expect((await accountNamed(workspace, "Moss")).values.returnRate).toBe(0.005);
    const orders =
      "Order number,Order date,Account name,Quantity,Unit price,Discount\n1,2025-01-01,Fern,2,50,10\n2,2025-02-01,Fern,1,50,4\n";
    const id = await upToCheck(workspace, orders, { discounts: { 5: "percent" } });
    await confirmAndLand(workspace, id);
    expect(await amounts(workspace)).toEqual([4800, 9000]);
  });

  it("import 12: one field takes no two columns, also where they say it in other words", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, "Account name,Began,Months\nFern,2020-01-01,12\n");
    await expect(
      takeColumns(workspace, id, { targets: { 0: "name", 1: "customerSince", 2: "tenureMonths" } }),
    ).rejects.toThrow("Two columns map to the same field: “Began” and “Months”.");
  });
});
