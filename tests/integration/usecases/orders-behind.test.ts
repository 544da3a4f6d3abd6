import { expect, it } from "vitest";
import { viewAccount } from "@/lib/usecases/view-account";
import { viewAccountOrders } from "@/lib/usecases/view-account-orders";
import { addByHand } from "@/tests/factories/account-form";
import { importFile } from "@/tests/factories/import-steps";
import { asMember, setKamsSeeOwn } from "@/tests/factories/members";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

/** As of 2026-03-31: four purchases in the window, one before it, a credit note, a zero, a future one. */
const ORDERS = `Order number,Order date,Account ID,Account name,Amount,Status
F-1,2025-03-31,F,Fern,100.00,shipped
F-2,2025-04-01,F,Fern,200.00,shipped
F-3,2025-06-01,F,Fern,300.00,shipped
F-4,2026-02-01,F,Fern,400.00,shipped
F-5,2026-02-01,F,Fern,50.00,shipped
F-6,2026-02-10,F,Fern,-150.00,returned
F-7,2026-02-11,F,Fern,0.00,shipped
F-8,2026-04-01,F,Fern,900.00,ordered
`;

async function ordersOf({ scope }: TestWorkspace, id: string, of?: string) {
  const view = await viewAccountOrders(scope, id, { of, after: undefined });
  return {
    finding: view?.finding,
    rows: view?.rows.map(({ number, counts }) => `${number} ${counts}`),
  };
}

describeOnBothDatabases("import 32: the orders behind a fact", (shared) => {
  it("import 32: are those it was derived from, the others marked with why not", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    const { id, values } = await accountNamed(workspace, "Fern");
    expect(values).toMatchObject({ orders12m: 4, revenue12mMinor: 80_000, ordersTotal: 5 });
    expect(await ordersOf(workspace, id, "orders12m")).toEqual({
      finding: "4. 4 orders count: €950.00.",
      rows: [
        "F-8 no: after the as-of date",
        "F-7 no: it adds up to zero",
        "F-6 no: a credit note",
        ...["F-5 yes", "F-4 yes", "F-3 yes", "F-2 yes"],
      ],
    });
    const revenue = await ordersOf(workspace, id, "revenue12mMinor");
    expect(revenue.finding).toBe("€800.00. 5 orders count: €800.00.");
    expect(revenue.rows).toContain("F-6 yes");
    expect((await ordersOf(workspace, id, "ordersTotal")).finding).toMatch(/^5\. 5 orders count/);
    expect(await ordersOf(workspace, id, "customerSince")).toEqual({
      finding: "31 Mar 2025. 1 order counts: €100.00.",
      rows: ["F-1 yes"],
    });
    expect((await ordersOf(workspace, id, "lastPurchaseOn")).rows).toEqual(["F-5 yes", "F-4 yes"]);
    expect((await ordersOf(workspace, id, "nonsense")).rows).toHaveLength(8);
  });

  it("import 32: are what credit notes of later files leave of them", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    const credits = ORDERS.split("\n", 1)[0];
    await importFile(
      workspace,
      `${credits}\nF-2,2025-05-01,F,Fern,-200.00,\nF-3,2025-07-01,F,Fern,-100.00,\n`,
    );
    const { id, values } = await accountNamed(workspace, "Fern");
    expect(values).toMatchObject({ orders12m: 3, revenue12mMinor: 50_000, ordersTotal: 4 });
    expect(await ordersOf(workspace, id, "orders12m")).toEqual({
      finding: "3. 3 orders count: €650.00.",
      rows: [
        "F-8 no: after the as-of date",
        "F-7 no: it adds up to zero",
        "F-6 no: a credit note",
        ...["F-5 yes", "F-4 yes"],
        "F-3 (credit) no: credits order F-3",
        "F-3 yes: €200.00 of it",
        "F-2 (credit) no: credits order F-2",
        "F-2 no: credited in full",
      ],
    });
    const revenue = await ordersOf(workspace, id, "revenue12mMinor");
    expect(revenue.finding).toBe("€500.00. 4 orders count: €500.00.");
    expect((await ordersOf(workspace, id, "ordersTotal")).finding).toMatch(/^4\. 4 orders count/);
  });

  it("import 32: are opened by each fact that comes from them, and by no other", async () => {
    const workspace = await openWorkspace(shared());
    await addByHand(workspace, { name: "Fern", externalId: "F", ordersTotal: "40" });
    await importFile(workspace, ORDERS);
    const { id } = await accountNamed(workspace, "Fern");
    const facts = (await viewAccount(workspace.scope, id))?.facts.flatMap(({ rows }) => rows) ?? [];
    const opening = new Map(facts.map(({ label, ordersHref }) => [label, ordersHref]));
    expect(opening.get("Orders (12 months)")).toBe(`/accounts/${id}/orders?of=orders12m`);
    expect(opening.get("Customer since")).toBe(`/accounts/${id}/orders?of=customerSince`);
    expect(opening.get("Orders (total)")).toBeUndefined();
    expect(opening.get("NPS")).toBeUndefined();
  });

  it("import 32: come in pages, each order on one of them", async () => {
    const workspace = await openWorkspace(shared());
    const many = Array.from(
      { length: 60 },
      (_, index) => `N${String(index).padStart(3, "0")},2026-01-${10 + (index % 3)},F,Fern,10`,
    );
    await importFile(
      workspace,
      `Order number,Order date,Account ID,Account name,Amount\n${many.join("\n")}\n`,
    );
    const { id } = await accountNamed(workspace, "Fern");
    const first = await viewAccountOrders(workspace.scope, id, {
      of: "orders12m",
      after: undefined,
    });
    expect(first?.rows).toHaveLength(50);
    expect(first?.nextHref).toMatch(/\?of=orders12m&after=/);
    const last = first?.rows.at(-1)?.number ?? "";
    const stored = (await workspace.rows("Order")).find((row) => row.orderNumber === last);
    const second = await viewAccountOrders(workspace.scope, id, {
      ...{ of: "orders12m", after: { on: Number(stored?.orderedOn), number: last } },
    });
    expect(second?.rows).toHaveLength(10);
    expect(second?.nextHref).toBeUndefined();
    const numbers = [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(60);
  });

  it("import 32: do not exist for who does not see the account", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    await setKamsSeeOwn(workspace, true);
    const karl = await asMember(workspace, "Karl", "kam");
    const { id } = await accountNamed(workspace, "Fern");
    expect(await ordersOf(karl, id)).toEqual({ finding: undefined, rows: undefined });
  });
});
