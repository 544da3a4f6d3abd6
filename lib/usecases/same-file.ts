import type { Format } from "@/lib/report/format";
import { findSameBytes, type NamedImport } from "@/lib/repositories/earlier-imports";
import type { ImportRecord } from "@/lib/schemas/import-record";
import type { Scope } from "@/lib/scope";

/** An import of the same bytes that was written before. */
export interface SameFile {
  readonly sentence: string;
  readonly href: string;
}

/** "list.csv, 3 Nov 2026 at 10:12, by Ada". */
export function landedWhen(record: NamedImport, format: Format, timeZone: string): string {
  const { fileName, finishedAt, createdAt, startedBy } = record;
  const when = format.instant(finishedAt ?? createdAt, timeZone);
  return [fileName, when, ...(startedBy ? [`by ${startedBy}`] : [])].join(", ");
}

/** Whether a file that waits to be written was written before, byte for byte. */
export async function sameFile(
  scope: Scope,
  record: ImportRecord,
  format: Format,
  timeZone: string,
): Promise<SameFile | undefined> {
  const waits = record.status === "columns" || record.status === "checked";
  const before = waits && record.sha256 ? await findSameBytes(scope, record.sha256) : undefined;
  return (
    before && {
      sentence: `You have already imported this exact file: ${landedWhen(before, format, timeZone)}.`,
      href: `/import/${before.id}`,
    }
  );
}
