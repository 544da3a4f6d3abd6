import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import Papa from "papaparse";
import { test } from "vitest";
import { proposeAccountMapping, proposedChoices } from "@/lib/importing/propose-mapping";
import { accountRowReader } from "@/lib/importing/read-account-row";
import { explain } from "@/lib/scoring/explain";
import type { Facts } from "@/lib/scoring/facts";
import { rate } from "@/lib/scoring/rate";
import { profileTable } from "@/lib/tabular/profile-table";
import { readTable } from "@/lib/tabular/read-table";
import { AS_OF, everyFact, MODEL } from "@/tests/factories/some-facts";
import { accountList, bytesOf, scratch, written } from "./files";
import { print, printGrowth, SIZES, seconds } from "./line";

/** Every cell of a file typed under the mapping that its headers propose; answers the rows. */
async function readWhole(path: string): Promise<number> {
  const found = await profileTable(() => bytesOf(path));
  if (!found.ok) throw new Error(found.error.code);
  const choices = proposedChoices(proposeAccountMapping(found.value.columns));
  const read = accountRowReader({
    emptyCells: "keep",
    choices,
    asOf: AS_OF,
    defaultCurrency: "EUR",
  });
  let rows = 0;
  for await (const batch of readTable(() => bytesOf(path), found.value.format)) {
    for (const row of batch) if (read(row).line > 0) rows += 1;
  }
  return rows;
}

const parsedAlone = (path: string) =>
  new Promise<void>((resolve, reject) => {
    const stream = createReadStream(path, "utf8");
    Papa.parse(stream, { step: () => undefined, complete: () => resolve(), error: reject });
  });

test("read-csv", async () => {
  const costs = new Map<number, number>();
  for (const rows of SIZES) {
    const path = await written(await scratch(), "list.csv", accountList(rows));
    await readFile(path);
    const reference = await seconds(() => parsedAlone(path));
    const own = await seconds(async () => {
      if ((await readWhole(path)) !== rows) throw new Error("Rows were lost.");
    });
    costs.set(rows, own);
    const vs = `papaparse alone: ${reference.toFixed(2)} s`;
    print({ name: `read-csv ${rows}`, value: own, unit: "s", vs, ratio: own / reference });
  }
  printGrowth("read-csv", costs);
});

test("rate", async () => {
  // A thousand accounts over and over: making a million would take longer than rating them.
  const accounts: Facts[] = fc.sample(everyFact, { numRuns: 1000, seed: 5 });
  const text = accounts.map((facts) => JSON.stringify(facts));
  const costs = new Map<number, number>();
  for (const rows of SIZES) {
    const over = async (work: (facts: Facts, at: number) => unknown) =>
      seconds(() => {
        for (let at = 0; at < rows; at += 1) work(accounts[at % 1000] ?? {}, at);
      });
    const parse = await over((_, at) => JSON.parse(text[at % 1000] ?? ""));
    const rated = await over((facts) => rate(facts, MODEL, AS_OF));
    const explained = await over((facts) => explain(rate(facts, MODEL, AS_OF), facts, MODEL));
    costs.set(rows, rated);
    const vs = `JSON.parse of them: ${parse.toFixed(2)} s`;
    print({ name: `rate ${rows}`, value: rows / rated, unit: "ratings/s" });
    print({
      name: `rate explained ${rows}`,
      value: explained,
      unit: "s",
      vs,
      ratio: explained / parse,
    });
  }
  printGrowth("rate", costs);
});
