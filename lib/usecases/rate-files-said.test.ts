import { describe, expect, it } from "vitest";
import { rateText } from "@/tests/factories/rate-text";

const UNNAMED = "Ref,Booked on,Who,Sum of it\n1,2024-01-05,Alder,100\n2,2024-02-05,Birch,200\n";

describe("import 50: what a person would be asked", () => {
  it("names the columns that may be meant, with the option that says so", async () => {
    const { code, notes } = await rateText({ orders: UNNAMED });
    expect(code).toBe(1);
    expect(notes.at(-1)).toMatch(
      /no column for “Order date”, .*It may be one of these: --map "Booked on=Order date", --map "Who=/,
    );
    expect(notes.at(-1)).toContain('--map "Sum of it=Amount"');
    expect(notes.join()).not.toContain("as in the template");
  });

  it("takes the columns as they are said", async () => {
    const map = ["Booked on=Order date", "who=Account name", "Sum of it=amount"];
    const { code, accounts } = await rateText({ orders: UNNAMED }, { map });
    expect(code).toBe(0);
    expect(accounts).toEqual([
      ["", "Alder", 1, 100, "2024-01-05", "2024-01-05"],
      ["", "Birch", 1, 200, "2024-02-05", "2024-02-05"],
    ]);
  });

  it("a field that is given away is taken from the column that had it", async () => {
    const orders = "Order no,Order date,Customer,Amount,Paid amount\n1,2024-01-05,Alder,100,90\n";
    const { accounts } = await rateText({ orders }, { map: ["Paid amount=Amount"] });
    expect(accounts).toEqual([["", "Alder", 1, 90, "2024-01-05", "2024-01-05"]]);
    const left = await rateText({ orders }, { map: ["Amount="] });
    expect(left.code).toBe(1);
    expect(left.notes.at(-1)).toContain('--map "Amount=Amount"');
  });

  it("says where no file has the header", async () => {
    const { code, notes } = await rateText(
      { orders: "Order date,Customer,Amount\n2024-01-05,Alder,100\n" },
      { map: ["Nowhere=Amount"] },
    );
    expect([code, notes.at(-1)]).toEqual([
      1,
      "--map names columns that the file does not have: “Nowhere”.",
    ]);
  });

  it("answers how dates are written, and says which option does", async () => {
    const orders = "Order date,Customer,Amount\n03/04/2024,Alder,100\n";
    const asked = await rateText({ orders });
    expect(asked.code).toBe(1);
    expect(asked.notes.join()).toContain("--dates dmy where the day comes first, or --dates mdy");
    const dmy = await rateText({ orders }, { dates: "dmy" });
    expect(dmy.accounts[0]?.[4]).toBe("2024-04-03");
    const mdy = await rateText({ orders }, { dates: "mdy" });
    expect(mdy.accounts[0]?.[4]).toBe("2024-03-04");
  });

  it("answers how numbers are written, and says which option does", async () => {
    const orders = "Order date;Customer;Amount\n2024-04-03;Alder;1.000\n";
    const asked = await rateText({ orders });
    expect(asked.code).toBe(1);
    expect(asked.notes.join()).toContain("Say --decimal . where");
    expect((await rateText({ orders }, { decimal: "," })).accounts[0]?.[3]).toBe(1000);
    expect((await rateText({ orders }, { decimal: "." })).accounts[0]?.[3]).toBe(1);
  });

  it("reads a text by the characters that are said", async () => {
    const orders = Uint8Array.from([
      ...Buffer.from("Order date,Customer,Amount\n2024-04-03,"),
      ...[0xa3, 0xf3, 0x64, 0x9f],
      ...Buffer.from(",5\n"),
    ]);
    const { accounts } = await rateText({ orders }, { encoding: "windows-1250" });
    expect(accounts[0]?.[1]).toBe("Łódź");
  });

  it("takes the first file for what it is said to be", async () => {
    const text = "deal_id,account,close_date,close_value\nD1,Alder,2024-01-05,100\n";
    const { code, notes } = await rateText({ accounts: text });
    expect(code).toBe(1);
    expect(notes.at(-1)).toContain("this is an order history");
    const { accounts } = await rateText({ accounts: text }, { kind: "orders" });
    expect(accounts).toEqual([["", "Alder", 1, 100, "2024-01-05", "2024-01-05"]]);
    const list = await rateText({ accounts: text }, { kind: "accounts" });
    expect(list.code).toBe(0);
  });

  it("names the option where only a person knows what a column is", async () => {
    const list = "Account name,Annual revenue\nAlder,5000\n";
    const { notes } = await rateText({ accounts: list });
    expect(notes.join()).toContain('say --map "Annual revenue=Revenue (12 months)"');
    const said = await rateText({ accounts: list }, { map: ["Annual revenue=Revenue (total)"] });
    expect(said.accounts[0]?.[3]).toBe(5000);
  });
});

it("import 5: sums on a row below “Grand Totals” are left out with it", async () => {
  const orders =
    'Company,Close date,Currency,Amount\nAlder,2024-01-05,EUR,5\nBirch,2024-01-05,EUR,6\n\n"Grand Totals (2 records)"\n"","",EUR,11\n\n"Confidential Information - Do Not Distribute"\n';
  const { accounts } = await rateText({ orders });
  expect(accounts.map(([, name, , revenue]) => [name, revenue])).toEqual([
    ["Alder", 5],
    ["Birch", 6],
  ]);
});
