import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { dice } from "./dice";

const HEADER =
  "External ID,Account name,Owner,Country,Customer since,Orders (total),Orders (12 months),Average ticket";
const COUNTRIES = ["Portugal", "Spain", "France", "Austria"];

/**
 * Lines of an account list, the header first; the same for the same count and seed, and with a
 * `change` the same with one other cell in every line.
 */
export function* accountLines(count: number, seed: number, change = 0): Generator<string> {
  yield HEADER;
  const roll = dice(seed);
  const upTo = (most: number) => 1 + Math.floor(roll() * most);
  for (let n = 1; n <= count; n += 1) {
    const since = `${2005 + upTo(20)}-0${upTo(9)}-1${upTo(9)}`;
    const orders = upTo(90);
    yield [
      `X-${n}`,
      `Account ${n} of ${seed}`,
      `Owner ${upTo(5)}`,
      COUNTRIES[(n + change) % COUNTRIES.length],
      since,
      orders + 20,
      upTo(20),
      `${upTo(9000)}.50`,
    ].join(",");
  }
}

/** The same as one text. */
export function accountFile(count: number, seed: number): string {
  return `${[...accountLines(count, seed)].join("\n")}\n`;
}

/** Writes a list line by line, as it need not fit into memory; answers where. */
export async function writtenList(rows: number, folder: string, change = 0): Promise<string> {
  const path = join(folder, `list-${rows}-${change}.csv`);
  const file = createWriteStream(path);
  for (const line of accountLines(rows, 1, change)) {
    if (!file.write(`${line}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
  return path;
}
