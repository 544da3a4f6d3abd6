import { setTimeout as sleep } from "node:timers/promises";
import { database } from "@/lib/db/client";
import { dice } from "../dice";

/**
 * A process that writes, and says a line of each write once it knows how it ended:
 * `node test-writer.mjs NAME SEED WORKERS OPERATIONS PER_SECOND`. `+ID` was acknowledged, `-ID` was
 * rolled back, `?ID` failed. With 0 operations it goes on until it is told to stop; 0 a second is
 * as fast as it goes.
 */
const [name = "", ...numbers] = process.argv.slice(2);
const [seed = 1, workers = 1, operations = 0, perSecond = 0] = numbers.map(Number);

const roll = dice(seed);
let stopping = false;
process.on("SIGTERM", () => {
  stopping = true;
});

class OnPurpose extends Error {}

const say = (line: string) => process.stdout.write(`${line}\n`);
const beat = (id: string) => ({ id, startedAt: new Date(), heartbeatAt: new Date() });

/** A plain write, or a transaction of two rows; a quarter of all is rolled back. */
async function operate(id: string): Promise<void> {
  const kind = roll();
  const { prisma, inTransaction } = database();
  const pair = [`${id}-a`, `${id}-b`] as const;
  const ids = kind < 0.4 ? [id] : pair;
  try {
    if (kind < 0.4) {
      await prisma.workerBeat.create({ data: beat(id) });
    } else {
      await inTransaction(async (transaction) => {
        await transaction.workerBeat.create({ data: beat(pair[0]) });
        await sleep(roll() * 2);
        await transaction.workerBeat.create({ data: beat(pair[1]) });
        if (kind > 0.75) throw new OnPurpose();
      });
    }
    for (const one of ids) say(`+${one}`);
  } catch (error) {
    const mark = error instanceof OnPurpose ? "-" : "?";
    for (const one of ids) say(`${mark}${one}`);
    if (mark === "?") process.stderr.write(`${String(error)}\n`);
  }
}

const began = Date.now();
let begun = 0;

/** Waits until the next operation is due. */
async function turn(): Promise<void> {
  begun += 1;
  if (perSecond > 0) await sleep(Math.max(0, began + (begun * 1000) / perSecond - Date.now()));
}

async function work(worker: number): Promise<void> {
  for (let n = 0; !stopping && (operations === 0 || n < operations); n += 1) {
    await turn();
    await operate(`${name}-${worker}-${n}`);
  }
}

await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
await database().close();
