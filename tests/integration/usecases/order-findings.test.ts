import { expect, it } from "vitest";
import { advanceOptions } from "@/lib/schemas/advance-import";
import type { OrderAnswers } from "@/lib/schemas/order-answers";
import { readOrderAnswers } from "@/lib/schemas/order-answers-form";
import { advanceImport } from "@/lib/usecases/advance-import";
import { confirmImport } from "@/lib/usecases/import-steps";
import { forgetMapping } from "@/lib/usecases/remembered-mapping";
import { viewImport } from "@/lib/usecases/view-import";
import { answerOrderQuestions } from "@/tests/factories/check-forms";
import {
  confirmAndLand,
  countsOf,
  takeColumns,
  upload,
  upToCheck,
} from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const AS_SHOWN = { skipErrors: false, useReferenceTicket: false };

const totals = async (workspace: TestWorkspace, name: string) => {
  const { values } = await accountNamed(workspace, name);
  return [values.ordersTotal, values.revenueTotalMinor];
};

const answer = async (workspace: TestWorkspace, id: string, answers: OrderAnswers) => {
  expect(await answerOrderQuestions(workspace.scope, id, answers)).toBeUndefined();
  await workspace.runJobs();
};

const REPEATED =
  "1,2026-01-05,Alder,150\n1,2026-01-05,Alder,150\n2,2026-02-05,Alder,400\n3,2026-02-06,Birch,60\n3,2026-02-06,Birch,60\n3,2026-02-06,Birch,60\n";

describeOnSqlite("import 36: an amount on all rows of an order", (shared) => {
  it("waits until a person says whose it is, and lands so", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, `Order number,Order date,Customer,Amount\n${REPEATED}`);
    const { orderFindings } = await countsOf(workspace, id);
    expect(orderFindings).toMatchObject([{ code: "amountRepeats", isOpen: true, rows: 5 }]);
    expect(await confirmImport(workspace.scope, id, AS_SHOWN)).toContain("still open");
    await answer(workspace, id, { amountPer: "order" });
    await confirmAndLand(workspace, id);
    expect(await totals(workspace, "Alder")).toEqual([2, 55000]);
    expect(await totals(workspace, "Birch")).toEqual([1, 6000]);
  });

  it("stops a script that does not say it, with the option that does", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, `Order number,Order date,Customer,Total\n${REPEATED}`);
    const advance = async (said: Record<string, string>) => {
      const advanced = await advanceImport(workspace.scope, id, advanceOptions.parse(said));
      await workspace.runJobs();
      return advanced;
    };
    await advance({});
    const stopped = await advance({});
    expect(stopped?.state).toBe("stopped");
    expect(stopped?.sentences[0]).toContain("--amount-per order or --amount-per line");
  });
});

describeOnSqlite("import 41: an order with a row that cannot be read", (shared) => {
  it("waits whole, and lands whole once the row is put right", async () => {
    const workspace = await openWorkspace(shared());
    const text =
      "Order number,Order date,Customer,Quantity,Unit price\n1,2026-01-08,Birch,1,n/a\n1,2026-01-08,Birch,10,50\n2,2026-01-09,Birch,1,7\n";
    const id = await upToCheck(workspace, text);
    const { error, kinds, orders } = await countsOf(workspace, id);
    expect({ error, kinds, orders }).toEqual({
      error: 2,
      kinds: { notANumber: 1, halfOrder: 1 },
      orders: 1,
    });
    await confirmAndLand(workspace, id, { skipErrors: true });
    expect(await totals(workspace, "Birch")).toEqual([1, 700]);
  });
});

describeOnSqlite("import 35: a number of an earlier file with another date", (shared) => {
  const HEAD = "Order number,Order date,Customer,Amount\n";
  const FIRST = `${HEAD}1,2024-01-05,Alder,100\n2,2024-02-05,Birch,50\n`;
  const SECOND = `${HEAD}1,2025-01-07,Alder,300\n2,2025-03-05,Birch,70\n`;

  it("is asked, and is another order where a person says so", async () => {
    const workspace = await openWorkspace(shared());
    await confirmAndLand(workspace, await upToCheck(workspace, FIRST));
    const id = await upToCheck(workspace, SECOND);
    const { orderFindings } = await countsOf(workspace, id);
    expect(orderFindings).toMatchObject([{ code: "reusedNumbers", isOpen: true, orders: 2 }]);
    expect(await confirmImport(workspace.scope, id, AS_SHOWN)).toContain("still open");
    await answer(workspace, id, { reusedNumbers: "separate" });
    await confirmAndLand(workspace, id);
    expect(await totals(workspace, "Alder")).toEqual([2, 40000]);
    expect(await totals(workspace, "Birch")).toEqual([2, 12000]);
    const again = await upToCheck(workspace, SECOND);
    await answer(workspace, again, { reusedNumbers: "separate" });
    expect(await countsOf(workspace, again)).toMatchObject({ orders: 0, unchanged: 2 });
  });
});

describeOnSqlite("import 37: a status on the first row of an order", (shared) => {
  it("leaves the order out whole, and what was filled in is said", async () => {
    const workspace = await openWorkspace(shared());
    const text =
      "Order number,Order date,Customer,Status,Quantity,Unit price\n#1,2026-01-05,Hazel,cancelled,2,40\n#1,2026-01-05,Hazel,,1,15\n#2,2026-02-05,Hazel,paid,3,40\n#2,2026-02-05,Hazel,,1,5\n";
    const id = await upToCheck(workspace, text, { excludeStatuses: ["cancelled"] });
    const { orderFindings } = await countsOf(workspace, id);
    expect(orderFindings).toMatchObject([{ code: "filledCells", rows: 2, column: "“Status”" }]);
    await confirmAndLand(workspace, id);
    expect(await totals(workspace, "Hazel")).toEqual([1, 12500]);
  });
});

describeOnSqlite("import 38: kinds of documents", (shared) => {
  const HEAD = "Document type,Invoice number,Invoice date,Customer,Net amount\n";
  const FILE = `${HEAD}Order,1,2026-01-05,Hazel,800\nInvoice,2,2026-01-09,Hazel,800\nCredit note,3,2026-01-10,Hazel,50\nTausch,4,2026-01-20,Hazel,30\nPayment,5,2026-01-21,Hazel,750\n`;
  const LATER = `${HEAD}Order,11,2026-03-05,Rowan,90\nInvoice,12,2026-03-09,Rowan,90\n`;

  it("are asked on the check, land as it was said, and are remembered for these headers", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, FILE);
    const asked = await viewImport(workspace.scope, id, 0);
    const [finding] = asked?.check?.orderFindings ?? [];
    expect(finding?.sentence).toContain("Tausch (1 row, €30.00)");
    expect(finding?.fields.map(({ name, value }) => [name, value])).toEqual([
      ["answer.documentKinds.Order", "none"],
      ["answer.documentKinds.Invoice", "purchase"],
      ["answer.documentKinds.Credit%20note", "credit"],
      ["answer.documentKinds.Tausch", ""],
      ["answer.documentKinds.Payment", "none"],
    ]);
    expect(await confirmImport(workspace.scope, id, AS_SHOWN)).toContain("still open");
    const form = new FormData();
    form.set("importId", id);
    form.set("answer.documentKinds.Order", "none");
    form.set("answer.documentKinds.Tausch", "credit");
    await answer(workspace, id, readOrderAnswers(form));
    await confirmAndLand(workspace, id);
    expect(await totals(workspace, "Hazel")).toEqual([1, 72000]);

    const later = await upToCheck(workspace, LATER);
    const known = await viewImport(workspace.scope, later, 0);
    expect(known?.check?.orderFindings).toMatchObject([{ isOpen: false }]);
    expect(known?.check?.orderFindings[0]?.sentence).toContain("remembered from an earlier file");
    await confirmAndLand(workspace, later);
    expect(await totals(workspace, "Rowan")).toEqual([1, 9000]);

    const third = await upload(workspace, LATER.replaceAll("Rowan", "Alder"));
    expect(await forgetMapping(workspace.scope, third)).toBeUndefined();
    await workspace.runJobs();
    await takeColumns(workspace, third);
    await workspace.runJobs();
    expect((await countsOf(workspace, third)).orderFindings).toMatchObject([{ isOpen: true }]);
  });

  it("stop a script with the field of the API that answers, and take its answer", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, FILE);
    const advance = async (said: Record<string, string>) => {
      const advanced = await advanceImport(workspace.scope, id, advanceOptions.parse(said), "api");
      await workspace.runJobs();
      return advanced;
    };
    await advance({});
    const stopped = await advance({});
    expect(stopped?.state).toBe("stopped");
    expect(stopped?.sentences[0]).toContain("documentKinds=Order=none,Tausch=purchase");
    expect(stopped?.sentences.join()).not.toContain("--");
  });

  it("take the answer of a script with its columns", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, FILE);
    const said = advanceOptions.parse({ documentKinds: "Order=none,Tausch=none" });
    for (let step = 0; step < 4; step += 1) {
      await advanceImport(workspace.scope, id, said);
      await workspace.runJobs();
    }
    expect(await totals(workspace, "Hazel")).toEqual([1, 75000]);
  });
});
