import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { cancelImport } from "@/lib/usecases/import-steps";
import { startUndo } from "@/lib/usecases/start-undo";
import { viewAccount } from "@/lib/usecases/view-account";
import { viewImport } from "@/lib/usecases/view-import";
import { viewImports } from "@/lib/usecases/view-imports";
import { confirmAndLand, countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const checkOf = async ({ scope }: TestWorkspace, id: string) =>
  (await viewImport(scope, id, 0))?.check;

describeOnSqlite("what an import shows of what it would do", (shared) => {
  it("import 17: is nothing the second time, and one change for one edited cell", async () => {
    const workspace = await openWorkspace(shared());
    const list = (revenue: string) =>
      `External ID,Account name,Revenue (12 months)\nZ-1,Zwillingshaus,${revenue}\nZ-2,Zwillingshof,500.00\n`;
    await importFile(workspace, list("1000.00"));
    const again = await checkOf(workspace, await upToCheck(workspace, list("1000.00")));
    expect(again).toMatchObject({
      ...{ canImport: false, planned: { rows: [] } },
      nothingToDo: "Nothing to import: your portfolio already matches the file.",
    });
    const edited = await checkOf(workspace, await upToCheck(workspace, list("2500.50")));
    expect(edited?.canImport).toBe(true);
    expect(edited?.planned.rows).toMatchObject([
      { label: "Zwillingshaus", what: expect.stringContaining("€1,000.00 → €2,500.50") },
    ]);
  });

  it.each([
    ["account-list.csv", { create: 2 }],
    ["order-history.csv", { orders: 2 }],
  ])("of the template %s is everything in it, without an error", async (name, counts) => {
    const workspace = await openWorkspace(shared());
    const text = readFileSync(`public/templates/${name}`, "utf8");
    const id = await upToCheck(workspace, text);
    expect(await countsOf(workspace, id)).toMatchObject({ error: 0, ...counts });
    await confirmAndLand(workspace, id);
    const rows = await workspace.rows(name === "account-list.csv" ? "Account" : "Order");
    expect(rows).toHaveLength(2);
  });

  it("names the value that nobody knows, and the column it stands in", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, "Account name,Agreement\nRasterhaus,marriage\n");
    expect((await checkOf(workspace, id))?.bad.rows[0]?.problems).toEqual([
      expect.stringContaining("“marriage” in “Agreement” is not an option"),
    ]);
  });

  it("is the reference ticket that ten tickets propose, and then what it makes of them", async () => {
    const workspace = await openWorkspace(shared());
    const tickets = [100, 100, 100, 100, 200, 400, 800, 800, 800, 800];
    const rows = tickets.map((ticket, index) => `Ticket house ${index},${ticket}`);
    const id = await upToCheck(workspace, `Account name,Average ticket\n${rows.join("\n")}\n`);
    expect((await checkOf(workspace, id))?.referenceTicket).toBe(
      "Use €300.00 (the median of your 10 accounts) as your typical ticket",
    );
    await confirmAndLand(workspace, id, { useReferenceTicket: true });
    const account = await accountNamed(workspace, "Ticket house 6");
    const view = await viewAccount(workspace.scope, account.id);
    expect(view?.criteria.find(({ label }) => label === "Ticket size")?.figure).toBe(
      "€800.00 on average, 2.7 times the reference ticket",
    );
  });

  it("waits for the person, and is nothing once it is given up", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, "Account name\nHaus Nimmermehr\n");
    const line = async () => (await viewImports(workspace.scope, undefined)).lines[0]?.status;
    expect(await line()).toBe("needs you: check");
    expect(await cancelImport(workspace.scope, id)).toBeUndefined();
    await workspace.runJobs();
    expect((await viewImport(workspace.scope, id, 0))?.ended).toMatchObject({
      ...{ status: "cancelled", sentence: "This import was discarded. Nothing was written." },
    });
    expect(await workspace.rows("Account")).toEqual([]);
  });
});

describeOnSqlite("monthly order files", (shared) => {
  const HEAD = "Order number,Order date,Account ID,Account name,Amount\n";
  const february = "M-2,2024-01-28,M,Monatshaus,200.00\n";

  it("import 28: that overlap do not double, and undoing one leaves the other", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, `${HEAD}M-1,2024-01-10,M,Monatshaus,100.00\n${february}`);
    const id = await upToCheck(workspace, `${HEAD}${february}M-3,2024-02-14,M,Monatshaus,400.00\n`);
    const figures = (await checkOf(workspace, id))?.figures ?? [];
    expect(figures.find(({ label }) => label === "Orders to import")?.value).toBe("1");
    await confirmAndLand(workspace, id);
    expect((await accountNamed(workspace, "Monatshaus")).values).toMatchObject({
      ...{ ordersTotal: 3, revenueTotalMinor: 70_000 },
    });
    expect(await startUndo(workspace.scope, id)).toBeUndefined();
    await workspace.runJobs();
    expect((await accountNamed(workspace, "Monatshaus")).values).toMatchObject({
      ...{ ordersTotal: 2, revenueTotalMinor: 30_000 },
    });
  });
});
