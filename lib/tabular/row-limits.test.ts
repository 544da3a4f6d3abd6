import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvRows } from "./csv-rows";
import { RefusedFile } from "./refusal";
import { createRowGauge } from "./row-gauge";
import type { RawRow } from "./row-parser";

const CHUNK = 64 * 1024;

/** Reads a text that goes on and on, and answers how much of it was asked for. */
async function consumed(unit: string, head = "") {
  const chunk = Buffer.alloc(CHUNK, unit);
  let bytes = 0;
  async function* source() {
    yield Buffer.from(head);
    for (; bytes < 30 * 1024 * 1024; bytes += CHUNK) yield chunk;
  }
  try {
    for await (const _ of csvRows(source, { encoding: "utf-8", delimiter: "," }));
    return { refusal: undefined, bytes };
  } catch (error) {
    return { refusal: error instanceof RefusedFile ? error.refusal : error, bytes };
  }
}

async function rowsOf(text: string, size: number): Promise<RawRow[]> {
  const bytes = Buffer.from(text);
  async function* source() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const rows: RawRow[] = [];
  for await (const batch of csvRows(source, { encoding: "utf-8", delimiter: "," }))
    rows.push(...batch);
  return rows;
}

describe("import 33: a line of 30 MB is refused as soon as a limit is passed", () => {
  it.each([
    ["of delimiters", ",", "", { code: "tooManyColumns", line: 2 }],
    ["of cells", "a,", "", { code: "tooManyColumns", line: 2 }],
    ["of quoted cells", '"a",', "", { code: "tooManyColumns", line: 2 }],
    ["of blank cells in quotes", '" ",', "", { code: "tooManyColumns", line: 2 }],
    ["of quotes", '"', "", { code: "cellTooLong", line: 2 }],
    ["of stray quotes", '"a', '"', { code: "unclosedQuote", line: 2 }],
    ["of stray quotes, each in a line", '"a\n', '"', { code: "unclosedQuote", line: 2 }],
    ["without a delimiter", "x", "", { code: "cellTooLong", line: 2 }],
    ["behind an open quote", ",", '"', { code: "unclosedQuote", line: 2 }],
  ])("%s", async (_name, unit, start, refusal) => {
    const found = await consumed(unit, `a,b\n${start}`);
    expect(found.refusal).toEqual(refusal);
    expect(found.bytes).toBeLessThanOrEqual(2 * CHUNK);
  });

  it("one with ten thousand stray quotes in many cells", async () => {
    const cell = `"${'a"b'.repeat(5000)}",`;
    const found = await consumed(cell, "a,b\n");
    expect(found.refusal).toEqual({ code: "unclosedQuote", line: 2 });
    expect(found.bytes).toBeLessThanOrEqual(3 * CHUNK);
  });
});

describe("import 33: a long row within the limits", () => {
  it.each([1000, 50_000, 1 << 22])("is read exactly, in pieces of %i bytes", async (size) => {
    const cells = Array.from({ length: 400 }, (_, at) => `${at}"\n,`.repeat(700));
    const line = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
    const rows = await rowsOf(`first\n${line}\nlast\n`, size);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 3 + 400 * 700]);
    expect(rows[1]?.cells).toEqual(cells);
  });

  it.each([1000, 1 << 22])("may end in blank columns up to those of a sheet", async (size) => {
    const rows = await rowsOf(`a,b\n1${",".repeat(16_383)}\n`, size);
    expect(rows[1]?.cells).toHaveLength(16_384);
    await expect(rowsOf(`a,b\n1${",".repeat(16_384)}\n`, size)).rejects.toThrow("tooManyColumns");
  });

  it("ends where the parser ends it, whatever the quotes", () => {
    const text = fc.string({
      unit: fc.constantFrom('"', ",", " ", "\t", "\n", "a"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.nat(40), (before, at) => {
        const gauge = createRowGauge(",", 1);
        const pieces = [before.slice(0, at), before.slice(at)];
        const rows = new Papa.Parser({ delimiter: ",", newline: "\n" }).parse(before, 0, true);
        expect(pieces.some((piece) => gauge.measure(piece))).toBe(rows.data.length > 0);
      }),
      { numRuns: 3000 },
    );
  });
});

it("import 33: blank lines are passed over, and the lines behind them keep their number", async () => {
  expect(await rowsOf(`${"\n".repeat(200_000)}a,b\n\n\n1,2\n`, 1000)).toEqual([
    { line: 200_001, cells: ["a", "b"], afterBlank: true },
    { line: 200_004, cells: ["1", "2"], afterBlank: true },
  ]);
});
