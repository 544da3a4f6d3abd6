import { execFile } from "node:child_process";
import { promisify } from "node:util";
import fc from "fast-check";
import { test } from "vitest";
import { z } from "zod";
import { completeFacts } from "@/lib/scoring/complete-facts";
import { explain } from "@/lib/scoring/explain";
import type { Facts } from "@/lib/scoring/facts";
import { rate } from "@/lib/scoring/rate";
import { fullAccount, someAccount } from "@/tests/factories/some-accounts";
import { AS_OF, everyFact, MODEL, MODELS } from "@/tests/factories/some-facts";
import { testProgram } from "@/tests/setup/both-databases";
import { accountList, scratch, written } from "./files";
import { print, printGrowth, SIZES, seconds } from "./line";

const run = promisify(execFile);
const measured = z.object({ rows: z.number(), alone: z.number(), own: z.number() });

test("read-csv", async () => {
  const costs = new Map<number, number>();
  for (const rows of SIZES) {
    const path = await written(await scratch(), "list.csv", accountList(rows));
    const { stdout } = await run(process.execPath, [testProgram("bench-reader"), path]);
    const { rows: read, alone, own } = measured.parse(JSON.parse(stdout));
    if (read !== rows) throw new Error("Rows were lost.");
    costs.set(rows, own);
    const vs = `papaparse alone: ${alone.toFixed(2)} s`;
    print({ name: `read-csv ${rows}`, value: own, unit: "s", vs, ratio: own / alone });
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

test("rate by 2026.2", async () => {
  const sample = (accounts: fc.Arbitrary<Facts>) =>
    fc.sample(accounts, { numRuns: 1000, seed: 5 }).map(completeFacts);
  const known = sample(
    fullAccount
      .map((facts) => ({ ...facts, ordersBeginOn: undefined }))
      .filter((facts) => MODELS.every((model) => !rate(facts, model, AS_OF).lapsed)),
  );
  const rows = 1_000_000;
  for (const [what, accounts] of [
    ["all known", known],
    ["something unknown", sample(someAccount)],
  ] as const) {
    const [first = 0, second = 0] = await costsOf(MODELS, async (model) =>
      seconds(() => {
        for (let at = 0; at < rows; at += 1) rate(accounts[at % 1000] ?? {}, model, AS_OF);
      }),
    );
    const vs = `2026.1 on the same accounts: ${first.toFixed(2)} s`;
    const name = `rate by 2026.2, ${what} ${rows}`;
    print({ name, value: second, unit: "s", vs, ratio: second / first });
  }
});

/** The least that each costs in five turns, one after the other, so that a busy machine harms none. */
async function costsOf<Item>(items: readonly Item[], cost: (item: Item) => Promise<number>) {
  const least = items.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < 5; turn += 1) {
    for (const [at, item] of items.entries()) {
      least[at] = Math.min(least[at] ?? Number.POSITIVE_INFINITY, await cost(item));
    }
  }
  return least;
}
