import { expect, test } from "vitest";
import { dayToIso } from "@/lib/tabular/date-format";
import { day, readBook } from "@/tests/factories/read-book";

const FILE =
  "Order number,Order date,Customer,Amount\n1,2024-01-05,Alder,100\n2,2024-02-05,Birch,50\n1,2025-01-07,Alder,300\n2,2025-03-05,Cedar,70\n1,2026-01-09,Alder,500\n";

test("import 35: an order number that is used again is asked, and the answer holds", async () => {
  const open = await readBook(FILE);
  expect(open.findings).toMatchObject([
    {
      ...{ code: "reusedNumbers", isOpen: true, orders: 1, rows: 3 },
      reused: [
        { number: "1", account: "Alder", first: day("2024-01-05"), last: day("2026-01-09") },
      ],
    },
  ]);
  const { accounts, findings } = await readBook(FILE, [], { reusedNumbers: "separate" });
  expect(findings).toMatchObject([
    {
      ...{ isOpen: false, takenAs: "separate", orders: 1, rows: 3 },
      reused: [{ number: "1", first: day("2024-01-05"), last: day("2026-01-09") }],
    },
  ]);
  expect(accounts[0]?.purchases.map(({ on, amountMinor }) => [dayToIso(on), amountMinor])).toEqual([
    ["2024-01-05", 10_000],
    ["2025-01-07", 30_000],
    ["2026-01-09", 50_000],
  ]);
  const one = await readBook(FILE, [], { reusedNumbers: "one" });
  expect(one.accounts[0]?.purchases).toHaveLength(1);
});

test("import 35: rows of some weeks, and a late credit note, are of one order", async () => {
  const text =
    "Order number,Order date,Customer,Amount\n1,2024-12-30,A,100\n1,2025-01-03,A,50\n1,2025-12-01,A,-20\n2,2025-02-01,A,9\n2,2025-02-28,A,9.5\n";
  expect((await readBook(text)).findings).toEqual([]);
});

test("import 35: a number that restarts with the year is asked, some weeks after too", async () => {
  const text =
    "Order number,Order date,Customer,Amount\n1,2024-12-10,A,100\n1,2025-01-03,A,300\n1,2026-01-05,B,70\n";
  expect((await readBook(text)).findings).toMatchObject([{ isOpen: true, orders: 1, rows: 2 }]);
  const { accounts } = await readBook(text, [], { reusedNumbers: "separate" });
  expect(accounts.map(({ purchases }) => purchases.length)).toEqual([2, 1]);
});

test("import 35: rows of one number that are months apart are one purchase, and said", async () => {
  const text = "Order number,Order date,Customer,Amount\n1,2025-01-05,A,100\n1,2025-03-05,A,300\n";
  expect(await readBook(text)).toMatchObject({
    findings: [
      { code: "longOrders", isOpen: false, orders: 1, rows: 2, reused: [{ number: "1" }] },
    ],
    accounts: [{ purchases: [{ amountMinor: 40_000 }] }],
  });
});
