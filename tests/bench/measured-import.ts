import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { receiveUpload } from "@/lib/usecases/receive-upload";
import { startWorker, until } from "@/tests/chaos/programs";
import { confirm, readImported, takeColumns } from "@/tests/factories/import-steps";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { openFresh, type Provider } from "./databases";
import { bytesOf } from "./files";
import { rowsAlone } from "./rows-alone";

const WITHIN = 3_600_000;

export interface Measured {
  /** From the first byte sent until it is rated and can be searched. */
  readonly seconds: number;
  readonly parts: Readonly<Record<"upload" | "read" | "check" | "land", number>>;
  /** The most that the worker had in memory, in MB. */
  readonly peakMb: number;
}

/** A workspace with a worker of its own, into which files are imported. */
export async function measuredWorkspace(provider: Provider) {
  const fresh = await openFresh(provider);
  const workspace = await openWorkspace(fresh);
  return {
    workspace,
    /** Brings a file in, everything taken as proposed, by a worker process that is new. */
    bring: (path: string) => bring(workspace, fresh.url, path),
    /** Seconds that the database alone takes to write what is there. */
    rowsAlone: (folder: string) => rowsAlone(fresh, folder),
    /** How many indexes these tables have. */
    indexesOf: (tables: readonly string[]) => indexesOf(workspace, provider, tables),
  };
}

async function bring(workspace: TestWorkspace, url: string, path: string): Promise<Measured> {
  const worker = startWorker(url, 30_000);
  await until("the worker is ready", () => worker.output().includes("worker ready") || undefined);
  const { size } = await stat(path);
  let last = performance.now();
  const lap = () => {
    const before = last;
    last = performance.now();
    return (last - before) / 1000;
  };
  const received = await receiveUpload(workspace.scope, "bench.csv", size, bytesOf(path));
  if (!received.ok) throw new Error(received.error);
  const { id } = received.value;
  const reaches = async (status: string) => {
    await until(
      status,
      async () => {
        const record = await readImported(workspace, id);
        if (record.status === "failed") throw new Error(`${JSON.stringify(record.problem)}`);
        return record.status === status || undefined;
      },
      WITHIN,
    );
  };
  const upload = lap();
  await reaches("columns");
  const read = lap();
  await takeColumns(workspace, id);
  await reaches("checked");
  const check = lap();
  await confirm(workspace, id, { skipErrors: true });
  await reaches("done");
  const land = lap();
  const peakMb = peakOf(worker.child.pid ?? 0);
  await worker.signal("SIGKILL");
  const parts = { upload, read, check, land };
  return { seconds: upload + read + check + land, parts, peakMb };
}

/** Linux keeps it; elsewhere it is not known. */
function peakOf(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

async function indexesOf(
  { database }: TestWorkspace,
  provider: Provider,
  tables: readonly string[],
): Promise<number> {
  const among = `IN (${tables.map(() => "?").join(", ")})`;
  const [row] = await database.reads.select(
    provider === "sqlite"
      ? `SELECT count(*) AS n FROM sqlite_master WHERE type = 'index' AND tbl_name ${among}`
      : `SELECT count(*) AS n FROM pg_indexes WHERE tablename ${among}`,
    tables,
  );
  return Number(row?.n);
}
