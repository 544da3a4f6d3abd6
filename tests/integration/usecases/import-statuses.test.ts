import { describe, expect, it } from "vitest";
import { advanceOptions } from "@/lib/schemas/advance-import";
import { importCounts } from "@/lib/schemas/import-record";
import { type Advanced, advanceImport } from "@/lib/usecases/advance-import";
import { viewImport } from "@/lib/usecases/view-import";
import { confirmAndLand, readImported, takeColumns, upload } from "@/tests/factories/import-steps";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases, describeOnSqlite } from "@/tests/setup/both-databases";

/** Advances an import until it is no longer the worker's turn. */
async function advanced(workspace: TestWorkspace, id: string, said = {}): Promise<Advanced> {
  for (;;) {
    const now = await advanceImport(workspace.scope, id, advanceOptions.parse(said));
    if (!now) throw new Error("No such import.");
    if (now.state !== "working") return now;
    await workspace.runJobs();
  }
}

const columnsOf = async ({ scope }: TestWorkspace, id: string) =>
  (await viewImport(scope, id, 0, { step: "columns" }))?.columns;
const checkOf = async ({ scope }: TestWorkspace, id: string) =>
  (await viewImport(scope, id, 0))?.check;

const many = (rows: number) =>
  Array.from({ length: rows }, (_, at) => `${at},2026-01-05,Alder,1,Parcel ${at}\n`).join("");

describeOnSqlite("import 40: statuses of an order history", (shared) => {
  const ORDERS =
    "Order ID,Order Date,Customer,Amount,Paid amount,Status\n1,2026-01-05,Alder,100,80,completed\n2,2026-01-06,Alder,20,15,cancelled\n3,2026-01-07,Birch,30,25,on-hold\n";

  it("are shown with the sums of the amount that was chosen", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, ORDERS);
    const before = await columnsOf(workspace, id);
    expect(before?.statuses).toMatchObject({ sumsOf: "Amount" });
    expect(before?.statuses.listed).toMatchObject([
      { value: "completed", sum: "€100.00", excluded: false, note: "" },
      { value: "cancelled", sum: "€20.00", excluded: true },
      { value: "on-hold", sum: "€30.00", excluded: false, meaning: "unclear", asked: true },
    ]);
    const targets = Object.fromEntries(
      (before?.columns ?? []).map(({ index, label, target }) => [
        index,
        label === "Amount" ? "" : label === "Paid amount" ? "amount" : target,
      ]),
    );
    await takeColumns(workspace, id, { targets, excludeStatuses: ["cancelled"] });
    await workspace.runJobs();
    const check = await checkOf(workspace, id);
    expect(check?.statuses?.finding).toBe("1 row left out because of the status.");
    expect(check?.statuses?.statuses).toEqual([
      { value: "completed", count: "1", sum: "€80.00", done: "counts" },
      { value: "cancelled", count: "1", sum: "€15.00", done: "left out" },
      expect.objectContaining({ value: "on-hold", sum: "€25.00" }),
    ]);
    const after = await columnsOf(workspace, id);
    expect(after?.statuses.sumsOf).toBe("Paid amount");
    expect(after?.statuses.listed.map(({ sum }) => sum)).toEqual(["€80.00", "€15.00", "€25.00"]);
  });

  it("are asked of more than 200 too, the others named with what happens to them", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(
      workspace,
      `Order ID,Order Date,Customer,Amount,Status\n${many(300)}x,2026-01-06,Alder,7,Cancelled\n`,
    );
    const { listed = [], others } = (await columnsOf(workspace, id))?.statuses ?? {};
    expect(listed).toHaveLength(200);
    expect(listed.filter(({ excluded }) => excluded)).toMatchObject([
      { value: "Cancelled", count: "1 row", sum: "€7.00" },
    ]);
    expect(others).toBe("All others: 101 rows with statuses that are not listed. They count.");
    const asked = await advanced(workspace, id);
    expect(asked.state).toBe("stopped");
    expect(asked.sentences.join()).toContain('--exclude-status "Cancelled"');
    const done = await advanced(workspace, id, { excludeStatus: "Cancelled" });
    expect(done.state).toBe("done");
    expect(done.sentences.join()).toContain(
      "Left out because of the status: Cancelled (1 row, €7.00).",
    );
    expect(await workspace.rows("Order")).toHaveLength(300);
  });

  it("are asked of a column that a script says they are in", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, ORDERS.replace("Status", "How it went"));
    const map = "How it went=Status";
    const asked = await advanced(workspace, id, { map });
    expect(asked).toMatchObject({ state: "stopped", status: "columns" });
    expect(asked.sentences[0]).toMatch(
      /“How it went” says that nothing was bought: cancelled \(1 row\)\. .*leaves open .*on-hold/,
    );
    const done = await advanced(workspace, id, { map, excludeStatus: "cancelled,on-hold" });
    expect(done.state).toBe("done");
    expect(await workspace.rows("Order")).toHaveLength(1);
  });
});

describeOnBothDatabases("thousands of equal errors", (shared) => {
  it("are one row of the check: how many, the first lines, the money left out", async () => {
    const workspace = await openWorkspace(shared());
    const bad = Array.from({ length: 12 }, (_, at) => `b${at},2026-13-45,Alder,10,EUR\n`);
    const id = await upload(
      workspace,
      `Order ID,Order Date,Customer,Amount,Currency\n1,2026-01-05,Alder,100,EUR\n${bad.join("")}c,2026-13-45,Alder,n/a,EUR\nd,2026-13-45,Alder,5,USD\n`,
    );
    await takeColumns(workspace, id);
    await workspace.runJobs();
    expect((await checkOf(workspace, id))?.rowKinds).toEqual({
      hasMoney: true,
      kinds: [
        {
          ...{ kind: "notADate", title: "Invalid dates", count: "14" },
          lines: "3, 4, 5, 6, 7 and 9 more",
          money: "€120.00 and US$5.00, and not known for 1 row",
        },
      ],
    });
    const stopped = await advanced(workspace, id);
    expect(stopped.sentences.join("\n")).toContain(
      "Invalid dates: 14, in lines 3, 4, 5, 6, 7 and 9 more. " +
        "Money left out: €120.00 and US$5.00, and not known for 1 row.",
    );
    const done = await advanced(workspace, id, { skipErrors: "yes" });
    expect(done.state).toBe("done");
    expect(done.sentences.join("\n")).toContain("Money left out: €120.00 and US$5.00");
  });

  it("import 41: an order with a line that cannot be read leaves its other lines' money out", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(
      workspace,
      "Order number,Order date,Customer,Quantity,Unit price\n1,2026-01-08,Alder,2,n/a\n1,2026-01-08,Alder,3,50\n2,2026-01-09,Birch,1,7\n",
    );
    await takeColumns(workspace, id);
    await workspace.runJobs();
    const kinds = (await checkOf(workspace, id))?.rowKinds.kinds;
    expect(kinds).toMatchObject([
      { kind: "notANumber", lines: "2", money: "not known for 1 row" },
      { kind: "halfOrder", lines: "3", money: "€150.00" },
    ]);
    await confirmAndLand(workspace, id, { skipErrors: true });
    expect(await workspace.rows("Order")).toHaveLength(1);
  });
});

describe("counts of an import that was kept before", () => {
  it("are read without what is counted since", () => {
    const before = { create: 1, update: 0, unchanged: 0, skip: 0, error: 0, rows: 1, orders: 0 };
    const read = importCounts.parse({ ...before, warning: 0, warnings: [], kinds: { person: 1 } });
    expect([read.leftOut, read.statuses]).toEqual([{}, undefined]);
  });
});

describeOnSqlite("import 44: persons in an account list", (shared) => {
  const PARTNERS =
    "Name,Is a company,Related company\nAlder Shelves,1,\nAna Marsh,0,Alder Shelves\nBen Moor,0,Alder Shelves\n";

  it("are left out and said; a checkbox or the option keeps them", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, PARTNERS);
    expect((await columnsOf(workspace, id))?.persons).toEqual({
      kept: false,
      sentence:
        "“Is a company” shows which rows are people who work for a listed company. They are left out.",
    });
    const dry = await advanced(workspace, id, { dryRun: "yes" });
    expect(dry.sentences).toEqual([
      "Left out: people listed beside their companies: 2, in lines 3, 4.",
      "--keep-persons (API: keepPersons) imports the rows of people too.",
    ]);
    const kept = await upload(workspace, PARTNERS);
    const done = await advanced(workspace, kept, { keepPersons: "yes" });
    expect(done.state).toBe("done");
    expect(await workspace.rows("Account")).toHaveLength(3);
    expect((await readImported(workspace, kept)).counts?.kinds).toEqual({});
  });

  it("alone stand for their companies", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(
      workspace,
      "Record ID,First Name,Last Name,Company\n1,Ana,Marsh,Alder Ltd\n2,Ben,Moor,Alder Ltd\n3,Cy,Oak,Birch plc\n",
    );
    expect((await advanced(workspace, id)).state).toBe("done");
    const accounts = await workspace.rows("Account");
    expect(accounts.map(({ name, externalId }) => [name, externalId])).toEqual([
      ["Alder Ltd", null],
      ["Birch plc", null],
    ]);
  });
});
