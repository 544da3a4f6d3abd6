import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type RateFiles, rateFiles } from "@/lib/usecases/rate-files";
import {
  type NamedFile,
  parseModelFile,
  parseRateOptions,
  type TypedOptions,
} from "@/lib/usecases/rate-files-options";

/**
 * Files in, the whole output out, through the real code of the command line. The expected files
 * stand beside the input; a change to one of them is a change of behaviour to be looked at.
 */

const CASES: readonly {
  readonly name: string;
  readonly typed: TypedOptions;
  readonly code: 0 | 1;
}[] = [
  { name: "german-list", typed: { facts: true, referenceTicket: "5000" }, code: 0 },
  { name: "list-and-orders", typed: { facts: true, format: "json" }, code: 0 },
  { name: "invoice-lines", typed: { facts: true, excludeStatus: "storniert" }, code: 0 },
  { name: "bad-rows", typed: {}, code: 1 },
  { name: "bad-rows", typed: { skipErrors: true, asOf: "2024-12-31" }, code: 0 },
];

function fileOf(folder: string, name: string): NamedFile | undefined {
  const path = join(import.meta.dirname, folder, name);
  return existsSync(path) ? { name, source: () => createReadStream(path) } : undefined;
}

async function run(folder: string, typed: TypedOptions) {
  const options = parseRateOptions(typed);
  const model = parseModelFile(undefined);
  if (!options.ok || !model.ok) throw new Error("The options of this case are wrong.");
  const files: RateFiles = {
    accounts: fileOf(folder, "accounts.csv"),
    orders: fileOf(folder, "orders.csv"),
    today: 20_000,
  };
  const notes: string[] = [];
  const rating = rateFiles(files, { ...options.value, model: model.value }, (line) => {
    notes.push(line);
  });
  let output = "";
  for (;;) {
    const next = await rating.next();
    if (next.done) return { code: next.value, output, notes: `${notes.join("\n")}\n` };
    output += next.value;
  }
}

describe("files in, ratings out", () => {
  it.each(CASES)("$name $typed", async ({ name, typed, code }) => {
    const result = await run(name, typed);
    const kind = typed.format ?? "csv";
    const expected = join(import.meta.dirname, name, typed.skipErrors ? "skipped" : "expected");
    expect(result.code).toBe(code);
    await expect(result.notes).toMatchFileSnapshot(`${expected}.notes.txt`);
    if (code === 0) await expect(result.output).toMatchFileSnapshot(`${expected}.${kind}`);
    else expect(result.output).toBe("");
  });
});
