import { describe, expect, it } from "vitest";
import { rateText } from "@/tests/factories/rate-text";

const QUICKBOOKS_DESKTOP = `,Type,Date,Num,Memo,Name,Item,Qty,Sales Price,Amount,Balance
Alder Ltd,,,,,,,,,,
,Invoice,01/15/2026,1001,Oak boards,Alder Ltd,Boards,2,100.00,200.00,200.00
,Invoice,02/20/2026,1004,Oak boards,Alder Ltd,Boards,1,100.50,100.50,300.50
Total Alder Ltd,,,,,,,3,,300.50,300.50
Total Wine & More,,,,,,,,,,
,Invoice,03/25/2026,1002,Racks,Total Wine & More,Racks,1,80.25,80.25,80.25
Total Total Wine & More,,,,,,,1,,80.25,80.25
TOTAL,,,,,,,4,,380.75,380.75
`;

const QUICKBOOKS_ONLINE = `Birch Works
Sales by Customer Detail
"January - March, 2026"

,Transaction date,Transaction type,Num,Product/Service full name,Memo/Description,Quantity,Sales price,Amount,Balance
Alder Ltd,,,,,,,,,
,01/15/2026,Invoice,1001,Boards,Oak,2,100.00,200.00,200.00
,02/20/2026,Credit Memo,1004,Boards,Oak,-1,50.00,-50.00,150.00
Total for Alder Ltd,,,,,,1,,$150.00,
Cedar plc,,,,,,,,,
,03/25/2026,Invoice,1002,Racks,Steel,1,80.25,80.25,80.25
Total for Cedar plc,,,,,,1,,$80.25,
TOTAL,,,,,,2,,$230.25,

"Friday, April 3, 2026 10:20 AM GMT - Accrual Basis"
`;

const XERO = `Receivable Invoice Detail
Demo Company
For the period 1 January 2026 to 31 March 2026

Invoice Date,Invoice Number,Description,Quantity,Unit Price (ex),Gross
Alder Ltd,,,,,
2026-01-15,INV-1,Boards,2,100,200
2026-02-20,INV-2,Boards,1,100,100
Total Alder Ltd,,,3,,300
Birch plc,,,,,
2026-03-25,INV-3,Racks,1,80,80
Total Birch plc,,,1,,80
Total,,,4,,380
`;

describe("import 48: reports in groups", () => {
  it("a QuickBooks desktop report is read under its headings, without the sums", async () => {
    const { accounts, notes, code } = await rateText({ orders: QUICKBOOKS_DESKTOP });
    expect({ code, accounts, notes: notes.join("\n") }).toMatchObject({
      code: 0,
      accounts: [
        ["", "Alder Ltd", 2, 300.5, "2026-01-15", "2026-02-20"],
        ["", "Total Wine & More", 1, 80.25, "2026-03-25", "2026-03-25"],
      ],
    });
    expect(notes.join("\n")).toContain("Group headings: 2");
    expect(notes.join("\n")).toContain("rows of sums (left out): 2");
  });

  it("so is the one of QuickBooks Online, with its footer", async () => {
    const { accounts, notes, code } = await rateText({ orders: QUICKBOOKS_ONLINE });
    expect({ code, accounts, notes: notes.join("\n") }).toMatchObject({
      code: 0,
      accounts: [
        ["", "Alder Ltd", 1, 150, "2026-01-15", "2026-01-15"],
        ["", "Cedar plc", 1, 80.25, "2026-03-25", "2026-03-25"],
      ],
    });
  });

  it("and one of Xero, whose rows begin in the column of the headings", async () => {
    const { accounts, notes, code } = await rateText({ orders: XERO }, { map: ["Gross=Amount"] });
    expect({ code, accounts, notes: notes.join("\n") }).toMatchObject({
      code: 0,
      accounts: [
        ["", "Alder Ltd", 2, 300, "2026-01-15", "2026-02-20"],
        ["", "Birch plc", 1, 80, "2026-03-25", "2026-03-25"],
      ],
    });
  });

  it("a heading without its sum stops with the program, the way out and the option", async () => {
    const cut = QUICKBOOKS_DESKTOP.replace("Total Alder Ltd,", "Alder Ltd in all,");
    const { accounts, notes, code } = await rateText({ orders: cut });
    expect({ code, accounts }).toEqual({ code: 1, accounts: [] });
    expect(notes.join("\n")).toMatch(/grouped report.*In QuickBooks.*--group-rows headings/);
  });

  const SUMMARY = `Account Name,Close Date,Amount,Stage
Alder Ltd,2026-01-15,200,Closed Won
,2026-02-20,100,Closed Won
Subtotal,,300,
Birch plc,2026-03-25,80,Closed Won
Subtotal,,80,
Grand Total,,380,
`;

  it("subtotals between the rows never count: they stop, and the option leaves them out", async () => {
    const stopped = await rateText({ orders: SUMMARY });
    expect({ code: stopped.code, accounts: stopped.accounts }).toEqual({ code: 1, accounts: [] });
    expect(stopped.notes.join("\n")).toMatch(/sums are in line 4.*Salesforce.*Details Only/);
    const read = await rateText({ orders: SUMMARY }, { groupRows: "headings" });
    expect({ code: read.code, accounts: read.accounts, n: read.notes }).toMatchObject({
      code: 0,
      accounts: [
        ["", "Alder Ltd", 2, 300, "2026-01-15", "2026-02-20"],
        ["", "Birch plc", 1, 80, "2026-03-25", "2026-03-25"],
      ],
    });
  });

  it("a company called Total, and one named like the sum of another, stay companies", async () => {
    const list = `Name,Revenue
Total,500
Total Tools,300
Alder,200
`;
    const { accounts } = await rateText({ accounts: list });
    expect(accounts.map(([, name]) => name)).toEqual(["Total", "Total Tools", "Alder"]);
  });
});

describe("import 47: quotes that swallow lines", () => {
  const STRAY = `Order number,Order date,Account name,Amount
1,2024-01-05,Alder,100.00
2,2024-02-05,"Birch Works,200.00
3,2024-03-05,Cedar,300.00
4,2024-04-05,"Dune, Inc",400.00
5,2024-05-05,Elm Ltd",500.00
6,2024-06-05,"Fir
and sons",600.00
`;
  const revenue = (accounts: readonly (readonly unknown[])[]) =>
    accounts.reduce((sum, [, , , amount]) => sum + Number(amount), 0);

  it("stop, naming the lines and the option", async () => {
    const { notes, code } = await rateText({ orders: STRAY.replace('"Dune, Inc"', "Dune") });
    expect(code).toBe(1);
    expect(notes.join("\n")).toMatch(/line 3 closes on line 6.*--quotes plain/);
  });

  it.each([
    ["a pair", STRAY.replace('"Dune, Inc"', "Dune")],
    ["one before a cell in quotes", STRAY],
    ["one that nothing closes", STRAY.replace('Elm Ltd"', "Elm Ltd")],
  ])("are plain characters by choice: %s", async (_, orders) => {
    const { accounts, code } = await rateText({ orders }, { quotes: "plain" });
    expect({ code, revenue: revenue(accounts) }).toEqual({ code: 0, revenue: 2100 });
    expect(accounts.map(([, name]) => name)).toContain('"Birch Works');
    expect(accounts.map(([, name]) => name)).toContain("Fir\nand sons");
  });

  it("make one cell by choice", async () => {
    const cells = `Order number,Order date,Account name,Amount,Note
1,2024-01-05,Alder,100.00,"sent
2,2024-02-05,Alder,200.00,again"
`;
    expect((await rateText({ orders: cells })).code).toBe(1);
    const { accounts } = await rateText({ orders: cells }, { quotes: "cells" });
    expect(accounts).toEqual([["", "Alder", 1, 100, "2024-01-05", "2024-01-05"]]);
  });
});
