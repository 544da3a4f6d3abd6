import { describe, expect, it } from "vitest";
import { rateText } from "@/tests/factories/rate-text";

const UNITS = `Account name,Order date,Order number,Amount
,YYYY-MM-DD,,EUR
Alder,2026-01-05,1,100
Birch,2026-02-05,2,200
Alder,2026-03-05,3,300
`;

const TECHNICAL = `Account name,Order date,Order number,Amount
account_name,order_date,order_no,amount
Alder,2026-01-05,1,100
Birch,2026-02-05,2,200
Alder,2026-03-05,3,300
`;

const REVENUES = [
  ["", "Alder", 2, 400, "2026-01-05", "2026-03-05"],
  ["", "Birch", 1, 200, "2026-02-05", "2026-02-05"],
];

describe("import 48: a second header row", () => {
  it.each([
    ["units", UNITS, "YYYY-MM-DD, EUR"],
    ["technical names", TECHNICAL, "account_name, order_date, order_no, amount"],
  ])("of %s is no record, and said", async (_, orders, row) => {
    const { accounts, notes, code } = await rateText({ orders });
    expect({ code, accounts }).toEqual({ code: 0, accounts: REVENUES });
    expect(notes.join("\n")).toContain(row);
    expect(notes.join("\n")).toContain("--second-header none");
  });

  it("is a row by choice, and any row below the header is none by choice", async () => {
    expect((await rateText({ orders: UNITS }, { secondHeader: "none" })).code).toBe(1);
    const odd = UNITS.replace(",YYYY-MM-DD,,EUR", "see below,x x,y y,z z");
    expect((await rateText({ orders: odd })).code).toBe(1);
    const { accounts } = await rateText({ orders: odd }, { secondHeader: "left-out" });
    expect(accounts).toEqual(REVENUES);
  });

  it.each([
    ["an amount that is open", "elm,2026-01-05,1,tbd"],
    ["a company and nothing more", "elm,,,"],
    ["a name alone in a row of figures", "alder,2026-01-05,1,5"],
  ])("is not %s", async (_, row) => {
    const orders = TECHNICAL.replace("account_name,order_date,order_no,amount", row);
    const { notes } = await rateText({ orders });
    expect(notes.join("\n")).not.toContain("--second-header");
  });

  const GROUPED = `Customers by year
,2025,,2026,
Account name,Revenue,Orders,Revenue,Orders
Alder,100,1,300,2
Birch,200,1,400,2
`;

  it("of groups over columns goes before their names", async () => {
    const { notes } = await rateText({ accounts: GROUPED });
    expect(notes.join("\n")).toMatch(/“2025 Revenue”/);
    expect(notes.join("\n")).toMatch(/“2026 Orders”/);
    expect(notes.join("\n")).toContain("--second-header none");
  });

  it("of years below names, as merged cells leave them, is one too", async () => {
    const list = `Account name,Revenue,,Orders,
,2025,2026,2025,2026
Alder,100,300,1,2
Birch,200,400,1,2
`;
    const { notes, accounts } = await rateText({ accounts: list });
    expect(notes.join("\n")).toMatch(/“Revenue 2025”.*/);
    expect(accounts.map(([, name]) => name)).toEqual(["Alder", "Birch"]);
  });
});

const BLOCKS = `Customer,Order date,Order number,Amount
Alder,2026-01-05,1,100
,2026-03-05,3,300
Birch,2026-02-05,2,150
,2026-02-05,2,50
`;

describe("import 48: names on the first row of a block", () => {
  it("are proposed to be filled down, and never taken so without a word", async () => {
    const { notes, code } = await rateText({ orders: BLOCKS });
    expect(code).toBe(1);
    expect(notes.join("\n")).toContain('--fill-down "Customer"');
  });

  it("are filled down by choice", async () => {
    const { accounts, notes, code } = await rateText(
      { orders: BLOCKS },
      { fillDown: ["Customer"] },
    );
    expect({ code, accounts }).toEqual({ code: 0, accounts: REVENUES });
    expect(notes.join("\n")).toContain("Filled from above: “Customer”");
  });

  it("a column that is not there is named", async () => {
    const { notes, code } = await rateText({ orders: BLOCKS }, { fillDown: ["Client"] });
    expect(code).toBe(1);
    expect(notes.join("\n")).toContain(
      "--fill-down names columns that the file does not have: “Client”",
    );
  });

  it("are not proposed for what each account has of its own", async () => {
    const list = "External ID,Account name\nA,Alder\n,Birch\n,Cedar\nD,Dune\n";
    const { notes } = await rateText({ accounts: list });
    expect(notes.join("\n")).not.toContain("--fill-down");
  });
});
