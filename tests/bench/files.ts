import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { onTestFinished } from "vitest";
import { dice } from "@/tests/chaos/dice";

const COUNTRIES = ["Portugal", "Spain", "France", "Austria", "Norway"];
const INDUSTRIES = ["Software", "Retail", "Logistics", "Energy", "Health care"];

const ACCOUNT_HEADER =
  "External ID,Account name,Owner,Country,Industry,Website,Customer since,Last purchase,Orders (12 months),Orders (total),Revenue (12 months),Average ticket,Direct-award share,NPS";
const ORDER_HEADER =
  "Order number,Account ID,Account name,Order date,Product,Quantity,Unit price,Status";

/** An account list of 14 columns; `changed` moves one cell of every row. */
export function* accountList(rows: number, changed = 0): Generator<string> {
  yield `${ACCOUNT_HEADER}\n`;
  const roll = dice(7);
  const upTo = (most: number) => 1 + Math.floor(roll() * most);
  for (let n = 1; n <= rows; n += 1) {
    const orders = upTo(20);
    yield `${[
      `C-${String(n).padStart(7, "0")}`,
      `${INDUSTRIES[upTo(5) - 1]} house ${n}`,
      `Owner ${upTo(40)}`,
      COUNTRIES[upTo(5) - 1],
      INDUSTRIES[upTo(5) - 1],
      `www.house-${n}.example`,
      `${2004 + upTo(20)}-0${upTo(9)}-1${upTo(9)}`,
      `2026-0${upTo(3)}-1${upTo(9)}`,
      orders,
      orders + upTo(90),
      `${upTo(90_000)}.50`,
      `${upTo(9000)}.25`,
      `${upTo(100)}%`,
      ((upTo(100) + changed) % 100) + 1,
    ].join(",")}\n`;
  }
}

/** Lines of orders, four to an order on average, of 20,000 accounts at most. */
export function* orderLines(rows: number): Generator<string> {
  yield `${ORDER_HEADER}\n`;
  const roll = dice(8);
  const upTo = (most: number) => 1 + Math.floor(roll() * most);
  const accounts = Math.min(20_000, Math.ceil(rows / 10));
  for (let n = 1, order = 1; n <= rows; order += 1) {
    const account = upTo(accounts);
    const date = `${2022 + upTo(4)}-0${upTo(9)}-1${upTo(9)}`;
    for (let left = upTo(7); left > 0 && n <= rows; left -= 1, n += 1) {
      yield `${[
        `O-${order}`,
        `C-${String(account).padStart(7, "0")}`,
        `House ${account}`,
        date,
        `Part ${upTo(500)}`,
        upTo(12),
        `${upTo(400)}.90`,
        "Shipped",
      ].join(",")}\n`;
    }
  }
}

/** A folder of one benchmark's own. */
export async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "clientele-bench-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes text piece by piece; answers where. */
export async function written(folder: string, name: string, text: Iterable<string>) {
  const path = join(folder, name);
  await pipeline(Readable.from(batches(text)), createWriteStream(path));
  return path;
}

function* batches(text: Iterable<string>): Generator<string> {
  let batch = "";
  for (const piece of text) {
    batch += piece;
    if (batch.length > 1 << 16) {
      yield batch;
      batch = "";
    }
  }
  yield batch;
}

/** A file as an upload brings it. */
export const bytesOf = (path: string): AsyncIterable<Uint8Array> => createReadStream(path);
