import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { profileTable } from "@/lib/tabular/profile-table";
import { readTable } from "@/lib/tabular/read-table";

/** Files that readers of CSV are held against, each with the rows that it means as JSON. */
const FOLDER = dirname(createRequire(import.meta.url).resolve("csv-spectrum"));

/** Bytes that are no text in any encoding that its JSON agrees with. */
const LEFT_OUT = "location_coordinates";

const names = readdirSync(join(FOLDER, "csvs"))
  .map((file) => basename(file, ".csv"))
  .filter((name) => name !== LEFT_OUT);

test("import 3: all files of the collection are there", () => {
  expect(names).toHaveLength(11);
});

test.each(names)("import 3: csv-spectrum %s is read as it is meant", async (name) => {
  const bytes = readFileSync(join(FOLDER, "csvs", `${name}.csv`));
  const wanted: unknown = JSON.parse(readFileSync(join(FOLDER, "json", `${name}.json`), "utf8"));
  // In pieces of any size: the end of a line or half a letter may stand between two.
  for (const size of [1, 3, 1 << 16]) {
    const source = () =>
      Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
    const found = await profileTable(source);
    if (!found.ok) throw new Error(found.error.code);
    const { columns, format } = found.value;
    const rows: unknown[] = [];
    for await (const batch of readTable(source, format)) {
      for (const { cells } of batch) {
        rows.push(Object.fromEntries(columns.map(({ header, index }) => [header, cells[index]])));
      }
    }
    expect(rows).toEqual(wanted);
  }
});
