import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { proposeAccountMapping, proposedChoices } from "@/lib/importing/propose-mapping";
import { accountRowReader } from "@/lib/importing/read-account-row";
import { profileTable } from "@/lib/tabular/profile-table";
import { readTable } from "@/lib/tabular/read-table";
import { AS_OF } from "@/tests/factories/some-facts";

/**
 * Reads one file twice, bundled as the product is: by papaparse alone, and with every cell typed
 * under the mapping that its headers propose. Prints the rows and the seconds of both.
 */

const parsedAlone = (path: string) =>
  new Promise<void>((resolve, reject) => {
    const stream = createReadStream(path, "utf8");
    Papa.parse(stream, { step: () => undefined, complete: () => resolve(), error: reject });
  });

async function readWhole(path: string): Promise<number> {
  const bytes = () => createReadStream(path);
  const found = await profileTable(bytes);
  if (!found.ok) throw new Error(found.error.code);
  const choices = proposedChoices(proposeAccountMapping(found.value.columns));
  const read = accountRowReader({
    emptyCells: "keep",
    choices,
    asOf: AS_OF,
    defaultCurrency: "EUR",
  });
  let rows = 0;
  for await (const batch of readTable(bytes, found.value.format)) {
    for (const row of batch) if (read(row).line > 0) rows += 1;
  }
  return rows;
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const began = performance.now();
  const result = await work();
  return { seconds: (performance.now() - began) / 1000, result };
}

const [path = ""] = process.argv.slice(2);
// Both find it in the system's memory.
await readFile(path);
const alone = await timed(() => parsedAlone(path));
const own = await timed(() => readWhole(path));
console.log(JSON.stringify({ rows: own.result, alone: alone.seconds, own: own.seconds }));
