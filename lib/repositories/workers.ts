import { database } from "@/lib/db/client";

/** Notes that a worker process is alive. */
export async function beatWorker(id: string, startedAt: Date, now: Date): Promise<void> {
  await database().prisma.workerBeat.upsert({
    where: { id },
    create: { id, startedAt, heartbeatAt: now },
    update: { heartbeatAt: now },
    select: { id: true },
  });
}

/** Forgets a worker process that ends in order: readiness does not wait for its silence. */
export async function forgetWorker(id: string): Promise<void> {
  await database().prisma.workerBeat.deleteMany({ where: { id } });
}

/** When a worker process was last heard of. */
export async function latestWorkerBeat(): Promise<Date | undefined> {
  const beat = await database().prisma.workerBeat.findFirst({
    orderBy: { heartbeatAt: "desc" },
    select: { heartbeatAt: true },
  });
  return beat?.heartbeatAt;
}
