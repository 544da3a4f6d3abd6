import { describe, expect, it, test } from "vitest";
import { rateText } from "@/tests/factories/rate-text";

/** What files of several kinds come to by the command line: id, name, orders, revenue, first, last. */

const RESTARTED =
  "Rechnungsnummer;Rechnungsdatum;Kunde;Betrag\n7;04.02.2024;Esche GmbH;120,00\n8;05.03.2024;Linde KG;80,00\n7;09.02.2025;Esche GmbH;240,00\n8;05.03.2025;Ulme AG;60,00\n7;11.02.2026;Esche GmbH;360,00\n";

describe("import 35: invoice numbers that begin anew each year", () => {
  it("stop the command line, with account, days and the options", async () => {
    const { code, notes } = await rateText({ orders: RESTARTED });
    expect(code).toBe(1);
    expect(notes).toContain(
      "orders.csv: 1 order number used again in another year or more than 180 days apart (3 rows, " +
        "720.00 EUR): 7 of Esche GmbH (2024-02-04 … 2026-02-11). Are these separate purchases, or " +
        "one purchase on the first day? Say so with --reused-numbers separate or --reused-numbers one.",
    );
  });

  it("are separate purchases where that is said; other accounts are others anyway", async () => {
    const { accounts } = await rateText({ orders: RESTARTED }, { reusedNumbers: "separate" });
    expect(accounts).toEqual([
      ["", "Esche GmbH", 3, 720, "2024-02-04", "2026-02-11"],
      ["", "Linde KG", 1, 80, "2024-03-05", "2024-03-05"],
      ["", "Ulme AG", 1, 60, "2025-03-05", "2025-03-05"],
    ]);
  });
});

test("import 36: the total of the invoice on each of its rows counts once", async () => {
  const orders =
    "Invoice no,Invoice date,Client,Item,Invoice total\n11,2026-02-01,Hazel,Pump,90.50\n11,2026-02-01,Hazel,Hose,90.50\n12,2026-03-01,Hazel,Valve,10.00\n13,2026-03-02,Rowan,Pump,75.25\n13,2026-03-02,Rowan,Valve,75.25\n";
  const { accounts } = await rateText({ orders }, { map: ["Invoice total=Amount"] });
  expect(accounts).toEqual([
    ["", "Hazel", 2, 100.5, "2026-02-01", "2026-03-01"],
    ["", "Rowan", 1, 75.25, "2026-03-02", "2026-03-02"],
  ]);
});

test("import 37: what the first row of an order says holds for all, and that is said", async () => {
  const orders =
    "Order number,Order date,Customer,Status,Currency,Quantity,Unit price\n#1,2026-01-05,Hazel,cancelled,EUR,2,40\n#1,2026-01-05,,,,1,15\n#2,2026-02-05,Hazel,paid,EUR,3,40\n#2,2026-02-05,,,,1,5\n";
  const { accounts, notes } = await rateText({ orders }, { excludeStatus: "cancelled" });
  expect(accounts).toEqual([["", "Hazel", 1, 125, "2026-02-05", "2026-02-05"]]);
  expect(notes).toContain(
    "orders.csv: Empty cells of “Customer”, “Currency”, “Status” take the value from the first row of their order (2 rows).",
  );
});

describe("import 38: kinds of documents", () => {
  const HEAD = "Type,No,Date,Customer Name,Net Amount\n";
  it("count, reduce or are left out, with what each comes to", async () => {
    const orders = `${HEAD}SI,1,2026-01-05,Hazel,800.00\nSC,2,2026-01-12,Hazel,50.00\nSR,3,2026-01-20,Hazel,750.00\nSI,4,2026-01-31,Rowan,20.00\n`;
    const { accounts, notes } = await rateText({ orders });
    expect(accounts.map(([, name, count, revenue]) => [name, count, revenue])).toEqual([
      ["Hazel", 1, 750],
      ["Rowan", 1, 20],
    ]);
    expect(notes).toContain(
      "orders.csv: “Type” gives the document type. Purchases: SI (2 rows, 820.00 EUR). Credits " +
        "(reduce revenue): SC (1 row, -50.00 EUR). Not purchases (left out): SR (1 row, 750.00 EUR).",
    );
  });

  it("stop the command line where orders stand beside invoices, or nobody knows them", async () => {
    const orders = `${HEAD.replace("Type", "Document type")}Order,1,2026-01-05,Hazel,800.00\nInvoice,2,2026-01-09,Hazel,800.00\nTausch,3,2026-01-20,Hazel,30.00\n`;
    const asked = await rateText({ orders });
    expect(asked.code).toBe(1);
    expect(asked.notes.join("\n")).toContain(
      "Unknown: Tausch (1 row, 30.00 EUR). Is each a purchase, a credit, or neither? " +
        "Order (1 row, 800.00 EUR) may be the same deals as Invoice and would then count " +
        'twice. Should they count? Say so with --document-kinds "Order=none,Tausch=purchase" (purchase, ' +
        "credit or none for each).",
    );
    const said = await rateText({ orders }, { documentKinds: "Order=none,Tausch=credit" });
    expect(said.accounts).toEqual([["", "Hazel", 1, 770, "2026-01-09", "2026-01-09"]]);
  });

  it("are answered in words that are told where they are wrong", async () => {
    await expect(rateText({ orders: HEAD }, { documentKinds: "RE=bought" })).rejects.toThrow(
      "--document-kinds takes kinds of documents, each with purchase, credit, none",
    );
    await expect(rateText({ orders: HEAD }, { negativeAmounts: "no" })).rejects.toThrow(
      "--negative-amounts takes purchases or credits.",
    );
  });
});
