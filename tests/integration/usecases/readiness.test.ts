import { expect, it } from "vitest";
import { beatWorker } from "@/lib/repositories/workers";
import { readiness } from "@/lib/usecases/readiness";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const STARTED = new Date("2026-03-31T00:00:00Z");
const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);

describeOnBothDatabases("readiness", (shared) => {
  it("waits for a worker's beat through the longest wait for its turn, and no longer", async () => {
    await openWorkspace(shared());
    const missing = { ready: false, database: "up", worker: "missing" };
    expect(await readiness()).toEqual(missing);
    // A beat every 15 s, and 60 s in which it waits for its turn to write.
    await beatWorker("worker", STARTED, secondsAgo(75));
    expect(await readiness()).toEqual({ ready: true, database: "up", worker: "alive" });
    await beatWorker("worker", STARTED, secondsAgo(100));
    expect(await readiness()).toEqual(missing);
  });
});
