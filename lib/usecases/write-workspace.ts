import type { JobRun } from "@/lib/jobs/run-next-job";
import type { StoredRow, WorkspaceReads } from "@/lib/repositories/workspace-reads";
import {
  type ExportedWorkspace,
  exportedWorkspace,
  FILE_FORMAT,
  FILE_VERSION,
  type Manifest,
  type ManifestFile,
} from "@/lib/schemas/workspace-file";
import {
  type ExportedTable,
  WORKSPACE_TABLES,
  type WorkspaceTable,
} from "@/lib/schemas/workspace-tables";
import { exactCsvLine } from "@/lib/tabular/exact-csv";
import { WORKSPACE_README } from "./workspace-readme";
import type { ZipWriter } from "./zip-writer";

const TABLES = Object.keys(WORKSPACE_TABLES).filter(
  (name): name is ExportedTable => name in WORKSPACE_TABLES,
);
const MEMBERS = { file: "members.csv", columns: ["name", "email", "role", "personId"] } as const;

/** Name of an import's file in the ZIP. */
export const importFileName = (importId: string): string => `imports/${importId}`;

/** Writes everything of a workspace as files of a ZIP; the manifest, which names them, comes last. */
export async function writeWorkspace(
  reads: WorkspaceReads,
  zip: ZipWriter,
  run: JobRun,
  now: Date,
): Promise<void> {
  const files: ManifestFile[] = [];
  const add = async (name: string, content: AsyncIterable<Uint8Array>, rows?: () => number) => {
    const written = await zip.add(name, content);
    files.push({ name, ...written, ...(rows && { rows: rows() }) });
  };
  let total = 0;
  for (const name of TABLES) total += await reads.count(name);
  let done = 0;
  const importIds: string[] = [];
  const counted = async function* (name: ExportedTable) {
    for await (const rows of reads.rows(name)) {
      run.signal.throwIfAborted();
      if (name === "imports") importIds.push(...rows.map((row) => String(row.id)));
      yield rows;
      done += rows.length;
      run.progress(done, total);
    }
  };
  await add("README.txt", encoded([WORKSPACE_README]));
  await add(
    "workspace.json",
    encoded([JSON.stringify(settingsOf(await reads.workspace()), null, 2)]),
  );
  for (const name of TABLES) {
    const { file, columns }: WorkspaceTable = WORKSPACE_TABLES[name];
    const before = done;
    const lines = csvOf(Object.entries(columns), counted(name));
    await add(file, encoded(lines), () => done - before);
  }
  const texts = MEMBERS.columns.map((column) => [column, "text"] as const);
  await add(MEMBERS.file, encoded(csvOf(texts, reads.members())));
  for (const id of importIds) await add(importFileName(id), reads.file(id));
  const manifest: Manifest = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    exportedAt: now.toISOString(),
    files,
  };
  await add("manifest.json", encoded([JSON.stringify(manifest, null, 1)]));
}

async function* encoded(texts: AsyncIterable<string> | Iterable<string>) {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

async function* csvOf(
  columns: readonly (readonly [name: string, type: string])[],
  batches: AsyncIterable<readonly StoredRow[]>,
): AsyncGenerator<string> {
  yield exactCsvLine(columns.map(([name]) => name));
  const typed = columns.map(([name, type]) => [name, type.replace("?", "")] as const);
  for await (const rows of batches) {
    yield rows
      .map((row) => exactCsvLine(typed.map(([name, type]) => cellOf(row[name] ?? null, type))))
      .join("");
  }
}

function cellOf(value: StoredRow[string], type: string): string | null {
  if (value === null) return null;
  return type === "instant" ? new Date(String(value)).toISOString() : String(value);
}

function settingsOf(row: StoredRow): ExportedWorkspace {
  const { name, currency, timeZone, locale, asOf, modelVersion, dataVersion, ratedAsOf } = row;
  return exportedWorkspace.parse({
    ...{ name, currency, timeZone, locale, asOf, modelVersion, dataVersion, ratedAsOf },
    projectBased: row.projectBased !== 0,
    kamsSeeOwn: row.kamsSeeOwn !== 0,
    createdAt: new Date(String(row.createdAt)).toISOString(),
  });
}
