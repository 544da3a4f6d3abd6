import { expect, test } from "vitest";
import { rateFiles } from "@/lib/usecases/rate-files";
import {
  type NamedFile,
  parseModelFile,
  parseRateOptions,
  type TypedOptions,
} from "@/lib/usecases/rate-files-options";
import { serial, workbookOf } from "@/tests/factories/workbooks";
import { testProgram } from "@/tests/setup/both-databases";

const BOOK = workbookOf([
  {
    name: "List",
    rows: [
      ["Our accounts"],
      ["External ID", "Account name", "Customer since", "Orders (total)"],
      ["1", "Alpha", serial(45_000), 3],
      ["2", "Beta", serial(45_001), 4],
      ["Total", null, null, 7],
    ],
  },
  {
    name: "Orders",
    isHidden: true,
    rows: [
      ["Order number", "Order date", "Account ID", "Amount"],
      ["o1", serial(45_382), "1", 1.234],
    ],
  },
]);

async function rate(typed: TypedOptions, sheets: { list?: string; orders?: string } = {}) {
  const options = parseRateOptions(typed);
  const model = parseModelFile(undefined);
  if (!options.ok || !model.ok) throw new Error("The options of this case are wrong.");
  const file = (sheet: string | undefined): NamedFile => ({
    name: "book.csv",
    source: () => [BOOK.subarray(0, 100), BOOK.subarray(100)],
    sheet,
    workbookReader: testProgram("read-workbook"),
  });
  const notes: string[] = [];
  const orders = sheets.orders === undefined ? undefined : file(sheets.orders);
  const files = { accounts: file(sheets.list), orders, today: 20_000 };
  const run = rateFiles(files, { ...options.value, model: model.value }, (note) => {
    notes.push(note);
  });
  let text = "";
  for (;;) {
    const next = await run.next();
    if (next.done) return { code: next.value, lines: text.split("\r\n").slice(1, -1), notes };
    text += next.value;
  }
}

test("import 5: the command line rates sheets of a workbook, without its titles and sums", async () => {
  const { code, lines, notes } = await rate({ facts: true }, { orders: "Orders" });
  expect(code).toBe(0);
  expect(lines.map((line) => line.split(",").slice(0, 2))).toEqual([
    ["1", "Alpha"],
    ["2", "Beta"],
  ]);
  expect(lines[0]).toContain("2024-03-31");
  expect(notes).toContain("book.csv: 2 rows, sheet “List”, header in row 2.");
  expect(notes).toContain(
    "  Left out at the end: “Total” (line 5, sums). --keep-last-rows reads them too.",
  );
  expect(notes).toContain(
    "  Other sheets: “Orders” (hidden). --sheet and --orders-sheet choose the one to read.",
  );
});

test("import 5: it reads the last rows too where it is told so, and names sheets that are missing", async () => {
  expect((await rate({ keepLastRows: true })).lines).toHaveLength(3);
  const { code, notes } = await rate({}, { list: "Nowhere" });
  expect(code).toBe(1);
  expect(notes).toEqual([
    "book.csv: there is no sheet “Nowhere”. Its sheets are “List”, “Orders” (hidden).",
  ]);
});
