import { expect, it } from "vitest";
import { readDecisionForm } from "@/lib/schemas/decision-form";
import { confirmImport, readAgain } from "@/lib/usecases/import-steps";
import { viewImport } from "@/lib/usecases/view-import";
import { editByHand } from "@/tests/factories/account-form";
import { checkAgain, decideRows } from "@/tests/factories/check-forms";
import {
  confirmAndLand,
  countsOf,
  importFile,
  readImported,
  takeColumns,
  upToCheck,
} from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases, type Shared } from "@/tests/setup/both-databases";

const FIRST = "External ID,Account name,Orders (total),NPS\nA,Alder,5,10\nB,Birch,6,20\n";
const FILE = "External ID,Account name,Orders (total),NPS\nA,Alder,7,11\nB,Birch,8,21\n";
const AS_SHOWN = { skipErrors: false, useReferenceTicket: false };

async function decide(workspace: TestWorkspace, id: string, fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  expect(await decideRows(workspace.scope, id, readDecisionForm(data))).toBeUndefined();
  await workspace.runJobs();
}

async function again(workspace: TestWorkspace, id: string) {
  await checkAgain(workspace.scope, id);
  await workspace.runJobs();
}

/** A checked list, after which somebody typed 9 where the file says 7; checked again. */
async function edited(shared: Shared) {
  const workspace = await openWorkspace(shared());
  await importFile(workspace, FIRST);
  const id = await upToCheck(workspace, FILE);
  const { id: alder } = await accountNamed(workspace, "Alder");
  await editByHand(workspace, alder, { ordersTotal: "9" });
  await again(workspace, id);
  return { workspace, id, alder };
}

const factsOf = async (workspace: TestWorkspace, name = "Alder") => {
  const { ordersTotal, nps } = (await accountNamed(workspace, name)).values;
  return [ordersTotal, nps];
};

describeOnBothDatabases("import 22: a record that a person changed since the check", (shared) => {
  it("is a conflict to decide, named with what it was, is and would be", async () => {
    const { workspace, id, alder } = await edited(shared);
    expect(await countsOf(workspace, id)).toMatchObject({ conflict: 1, update: 1 });
    const check = (await viewImport(workspace.scope, id, 0))?.check;
    expect(check?.conflicts).toEqual({
      total: "1 row",
      range: undefined,
      before: undefined,
      after: undefined,
      rows: [
        {
          line: 2,
          label: "Alder",
          href: `/accounts/${alder}`,
          fields: [{ label: "Orders (total)", before: "5", stored: "9", file: "7" }],
        },
      ],
    });
    expect(await confirmImport(workspace.scope, id, AS_SHOWN)).toMatch(
      /Choose which value to keep/,
    );
    expect((await readImported(workspace, id)).status).toBe("checked");
  });

  it.each([
    ["keeps what was typed, and the rest of the row is written", { "row.2": "stored" }, [9, 11]],
    ["takes the file's", { "row.2": "file" }, [7, 11]],
    ["keeps it for all at once", { together: "stored" }, [9, 11]],
    ["takes the file's for all at once", { together: "file" }, [7, 11]],
  ])("%s as decided", async (_, fields, facts) => {
    const { workspace, id } = await edited(shared);
    await decide(workspace, id, fields);
    expect(await countsOf(workspace, id)).toMatchObject({ conflict: 0, update: 2 });
    await confirmAndLand(workspace, id);
    expect(await factsOf(workspace)).toEqual(facts);
    expect(await factsOf(workspace, "Birch")).toEqual([8, 21]);
  });

  it.each(["row.2", "together"])(
    "is asked about again where it was changed after the decision (%s)",
    async (field) => {
      const { workspace, id, alder } = await edited(shared);
      await decide(workspace, id, { [field]: "file" });
      await editByHand(workspace, alder, { ordersTotal: "12" });
      await confirmAndLand(workspace, id);
      expect(await readImported(workspace, id)).toMatchObject({ problem: { code: "moved" } });
      await again(workspace, id);
      expect(await countsOf(workspace, id)).toMatchObject({ conflict: 1 });
      await decide(workspace, id, { together: "again" });
      expect(await countsOf(workspace, id)).toMatchObject({ conflict: 1 });
      expect(await factsOf(workspace)).toEqual([12, 10]);
    },
  );

  it("stays one where the file is read again, and is none where other facts were changed", async () => {
    const { workspace, id } = await edited(shared);
    await readAgain(workspace.scope, id, { delimiter: "," });
    await workspace.runJobs();
    await takeColumns(workspace, id);
    await workspace.runJobs();
    expect(await countsOf(workspace, id)).toMatchObject({ conflict: 1 });
    const { id: birch } = await accountNamed(workspace, "Birch");
    await editByHand(workspace, birch, { notes: "called" });
    await again(workspace, id);
    expect(await countsOf(workspace, id)).toMatchObject({ conflict: 1, update: 1 });
  });

  it("also where another import changed it", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST);
    const id = await upToCheck(workspace, FILE);
    await importFile(workspace, "External ID,NPS\nB,55\n");
    await again(workspace, id);
    expect(await countsOf(workspace, id)).toMatchObject({ conflict: 1, update: 1 });
    await decide(workspace, id, { together: "stored" });
    await confirmAndLand(workspace, id);
    expect(await factsOf(workspace, "Birch")).toEqual([8, 55]);
  });
});

const ORDERS = "Order number,Order date,Account ID,Account name,Amount";

describeOnBothDatabases(
  "import 22: an order that another import changed since the check",
  (shared) => {
    it.each([
      ["file", 15],
      ["stored", 99],
    ] as const)("is a conflict; %s stays as decided", async (together, amount) => {
      const workspace = await openWorkspace(shared());
      await importFile(workspace, `${ORDERS}\n1,2026-01-05,F,Fern,10\n`);
      const id = await upToCheck(
        workspace,
        `${ORDERS}\n1,2026-01-05,F,Fern,15\n2,2026-01-06,F,Fern,1\n`,
      );
      await importFile(workspace, `${ORDERS}\n1,2026-01-05,F,Fern,99\n`);
      await again(workspace, id);
      expect(await countsOf(workspace, id)).toMatchObject({ conflict: 1, orders: 1 });
      expect((await viewImport(workspace.scope, id, 0))?.check?.conflicts?.rows[0]).toMatchObject({
        line: 2,
        fields: [{ stored: "1, 5 Jan 2026, €99.00", file: "1, 5 Jan 2026, €15.00" }],
      });
      expect(await confirmImport(workspace.scope, id, AS_SHOWN)).toMatch(
        /Choose which value to keep/,
      );
      await decide(workspace, id, { together });
      await confirmAndLand(workspace, id);
      expect((await accountNamed(workspace, "Fern")).values.revenueTotalMinor).toBe(
        amount * 100 + 100,
      );
    });
  },
);

describeOnBothDatabases("import 14: what would be written", (shared) => {
  it("is shown page by page", async () => {
    const workspace = await openWorkspace(shared());
    const rows = Array.from({ length: 45 }, (_, n) => `Firm ${n}`);
    const id = await upToCheck(workspace, `Account name\n${rows.join("\n")}\n`);
    const lines: number[] = [];
    const pageBehind = async (planned: number) => {
      const places = { asked: 0, planned, conflicts: 0, accounts: 0, kindAfter: 0 };
      return (await viewImport(workspace.scope, id, 0, places))?.check?.planned;
    };
    let page = await pageBehind(0);
    while (page) {
      lines.push(...page.rows.map(({ line }) => line));
      page = page.after === undefined ? undefined : await pageBehind(page.after);
    }
    expect(lines).toEqual(rows.map((_, n) => n + 2));
  });
});
