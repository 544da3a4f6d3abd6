import { expect, it } from "vitest";
import type { Database } from "@/lib/db/client";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const WORKERS = 20;
const OPERATIONS = 40;

/** A small generator with a seed, so that a failure can be repeated. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pause = (roll: number) => new Promise((resolve) => setTimeout(resolve, roll * 2));

function beat(id: string) {
  const now = new Date();
  return { id, startedAt: now, heartbeatAt: now };
}

/**
 * One worker: plain writes and transactions of two rows, a quarter of the operations rolled back.
 * What was acknowledged goes into `ledger`.
 */
async function work(database: Database, name: string, roll: () => number, ledger: Set<string>) {
  for (let n = 0; n < OPERATIONS; n += 1) {
    const id = `${name}-${n}`;
    const kind = roll();
    if (kind < 0.4) {
      await database.prisma.workerBeat.create({ data: beat(id) });
      ledger.add(id);
    } else {
      const rollBack = kind > 0.75;
      const outcome = database.inTransaction(async (transaction) => {
        await transaction.workerBeat.create({ data: beat(`${id}-a`) });
        await pause(roll());
        await transaction.workerBeat.create({ data: beat(`${id}-b`) });
        if (rollBack) {
          throw new Error("rolled back on purpose");
        }
      });
      if (rollBack) {
        await expect(outcome).rejects.toThrow("rolled back on purpose");
      } else {
        await outcome;
        ledger.add(`${id}-a`).add(`${id}-b`);
      }
    }
  }
}

describeOnBothDatabases("acknowledged writes", (openFresh) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    "are all kept, and no others (seed %i)",
    async (seed) => {
      const fresh = await openFresh();
      // Two, as the web process and the worker are.
      const databases = [fresh.open("web"), fresh.open("worker")];
      const roll = dice(seed);
      const ledger = new Set<string>();

      await Promise.all(
        Array.from({ length: WORKERS }, (_, index) => {
          const database = databases[index % 2];
          return database && work(database, `w${index}`, roll, ledger);
        }),
      );

      const rows = await fresh.open("web").prisma.workerBeat.findMany({ select: { id: true } });
      const kept = new Set(rows.map(({ id }) => id));
      expect(ledger.size).toBeGreaterThan(WORKERS * OPERATIONS * 0.5);
      expect([...ledger].filter((id) => !kept.has(id))).toEqual([]);
      expect([...kept].filter((id) => !ledger.has(id))).toEqual([]);
    },
  );
});
