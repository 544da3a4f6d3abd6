import { read, utils } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { NAUGHTY_STRINGS } from "@/tests/factories/naughty-strings";
import { writeWorkbook } from "./write-workbook";

async function* inBatches<T>(rows: readonly T[], size: number): AsyncGenerator<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

async function written(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeWorkbook("Rows & more", inBatches(rows, 3))) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

const TEXTS = [
  ...NAUGHTY_STRINGS,
  "=1+1",
  "  blanks  ",
  "two\nlines\tand a tab",
  "_x0041_ and _x005F_",
  "bell \u0007 and \uFFFE",
  "&lt;b&gt; & <b>",
  "𝒳 é 漢字",
  "",
];

test("import 24: a workbook holds every text as it is, each in its place, and no formula", async () => {
  const rows = [["Account name", "", "Notes"], ...TEXTS.map((text, at) => [`${at}`, "", text])];
  const book = read(await written(rows), { type: "array", cellFormula: true, cellNF: true });
  expect(book.SheetNames).toEqual(["Rows & more"]);
  const sheet = book.Sheets["Rows & more"] ?? {};
  const found = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: "", raw: true });
  expect(found).toEqual(rows);
  const cells = Object.entries(sheet).filter(([name]) => !name.startsWith("!"));
  expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([]);
  expect(new Set(cells.map(([, cell]) => cell.t).filter((type) => type !== "z"))).toEqual(
    new Set(["s"]),
  );
});

test("import 24: what is typed over a cell of a workbook stays as it is typed", async () => {
  const parts = unzipSync(await written([["00123"]]));
  const styles = new TextDecoder().decode(parts["xl/styles.xml"]);
  expect(styles).toMatch(/<cellXfs count="1"><xf numFmtId="49"/);
});

test("import 24: a workbook comes in pieces while its rows do", async () => {
  let asked = 0;
  async function* rows() {
    for (; asked < 40; asked += 1) {
      yield Array.from({ length: 500 }, (_, at) => [`${asked} ${at} ${Math.sin(asked * at)}`]);
    }
  }
  for await (const chunk of writeWorkbook("Rows", rows())) {
    if (chunk.length > 1000) break;
  }
  expect(asked).toBeLessThan(20);
});
