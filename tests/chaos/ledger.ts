import type { Database } from "@/lib/db/client";

/** What writers said of their writes (see programs/writer.ts). */
export interface Ledger {
  readonly acknowledged: ReadonlySet<string>;
  readonly rolledBack: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
}

/** Reads whole lines; one that is still being written does not count. */
export function readLedger(...outputs: readonly string[]): Ledger {
  const marked = (mark: string) =>
    new Set(
      outputs
        .flatMap((output) => output.split("\n").slice(0, -1))
        .filter((line) => line.startsWith(mark))
        .map((line) => line.slice(1)),
    );
  return { acknowledged: marked("+"), rolledBack: marked("-"), failed: marked("?") };
}

/** What the writers' table holds. */
export async function writtenIds({ reads }: Pick<Database, "reads">): Promise<Set<string>> {
  const rows = await reads.select(`SELECT "id" FROM "WorkerBeat"`);
  return new Set(rows.map(({ id }) => String(id)));
}

/** The members of one set that the other lacks. */
export function lacking(of: ReadonlySet<string>, within: ReadonlySet<string>): string[] {
  return [...of].filter((id) => !within.has(id));
}
