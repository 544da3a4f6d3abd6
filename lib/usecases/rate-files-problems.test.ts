import { describe, expect, it } from "vitest";
import type { RowProblem } from "@/lib/importing/problem";
import { toDecimal } from "@/lib/tabular/decimal";
import { createProblemReport } from "./rate-files-problems";

const source = async function* () {
  yield new Uint8Array();
};
const bad = (line: number): RowProblem => ({
  line,
  code: "notADate",
  column: "Order date",
  value: "soon",
});

function report(listed?: (line: string) => void) {
  const said: string[] = [];
  const found = createProblemReport({ name: "o.csv", source, listed }, (line) => said.push(line));
  return { found, said };
}

const LEFT = { amount: toDecimal("10.25") ?? { units: 0n, scale: 0 }, currency: "EUR" };

describe("import 33: problems of a file", () => {
  it("are said one by one where they are few, in the order of the file", () => {
    const { found, said } = report();
    found.add(bad(7));
    found.add({ line: 3, code: "noAmount" });
    expect(found.finish()).toBe(2);
    expect(said.map((line) => line.split(":", 2)[0])).toEqual(["o.csv, line 3", "o.csv, line 7"]);
  });

  it("are said once where a million are alike, with their count, first lines and money", () => {
    const { found, said } = report();
    for (let line = 2; line < 1_000_002; line += 1) found.add(bad(line), LEFT);
    expect(found.finish()).toBe(1_000_000);
    expect(said).toEqual([
      "o.csv: 1000000 errors: Invalid dates in “Order date”, in lines 2, 3, 4, 5, 6 and 999995 more. Left out: 10250000.00 EUR. Line 2: “soon” in “Order date” is not a date. Enter it like 2024-03-31.",
      "o.csv: --errors <file> writes the whole list to a file.",
    ]);
  });

  it("all go to the list", () => {
    const lines: string[] = [];
    const { found, said } = report((line) => lines.push(line));
    for (let line = 2; line < 102; line += 1) found.add(bad(line));
    expect(found.finish()).toBe(100);
    expect(said).toHaveLength(1);
    expect(lines).toHaveLength(100);
    expect(lines[99]).toMatch(/^o\.csv,101,error,“soon” in “Order date”.*\r\n$/);
  });
});
