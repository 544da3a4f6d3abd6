import { createHash } from "node:crypto";
import { type StoredRecord, storedRow } from "@/lib/schemas/stored-row";
import {
  type ExportedWorkspace,
  exportedWorkspace,
  FILE_VERSION,
  FIRST_FILE_VERSION,
  fileMark,
  INFLATED_MAX_BYTES,
  JSON_MAX_BYTES,
  type ManifestFile,
  MEMBERS_MAX,
  manifest,
  ROW_MAX,
} from "@/lib/schemas/workspace-file";
import {
  columnsSince,
  type ExportedTable,
  WORKSPACE_TABLES,
  type WorkspaceTable,
} from "@/lib/schemas/workspace-tables";
import { ExactCsvReader } from "@/lib/tabular/exact-csv";
import { BrokenZip } from "@/lib/zip/broken-zip";
import { type PartedFile, ZipReader } from "@/lib/zip/zip-reader";
import { WorkspaceFileRefused } from "./workspace-file-refused";
import { ROW_CHECKS } from "./workspace-row-checks";
import { importFileName } from "./write-workspace";

/**
 * The export of a workspace, read file by file. Only files that its manifest names and the product
 * knows are read; each is counted and hashed on the way and refused where it is not what the
 * manifest says. Everything here throws `WorkspaceFileRefused`.
 */
export class WorkspaceArchive {
  private constructor(
    private readonly zip: ZipReader,
    private readonly files: ReadonlyMap<string, ManifestFile>,
    private readonly version: number,
    readonly exportedAt: string,
  ) {}

  static async open(file: PartedFile): Promise<WorkspaceArchive> {
    const zip = await ZipReader.open(file, MEMBERS_MAX).catch(refused);
    if (!zip.has("manifest.json")) throw new WorkspaceFileRefused("not-export");
    const json = parsed(await gathered(member(zip, "manifest.json", JSON_MAX_BYTES)));
    const mark = fileMark.safeParse(json);
    if (!mark.success) throw new WorkspaceFileRefused("not-export");
    const { version } = mark.data;
    if (version < FIRST_FILE_VERSION || version > FILE_VERSION) {
      throw new WorkspaceFileRefused("version");
    }
    const found = manifest.safeParse(json);
    if (!found.success) throw new WorkspaceFileRefused("damaged", "manifest.json");
    const { files, exportedAt } = found.data;
    const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
    if (bytes > INFLATED_MAX_BYTES) throw new WorkspaceFileRefused("too-large");
    const named = new Map(files.map((one) => [one.name, one]));
    return new WorkspaceArchive(zip, named, version, exportedAt);
  }

  /** How many rows a table has, as the manifest says; what is read is held against it. */
  rowCount(name: ExportedTable): number {
    return this.#file(WORKSPACE_TABLES[name].file).rows ?? 0;
  }

  async settings(): Promise<ExportedWorkspace> {
    const name = "workspace.json";
    if (this.#file(name).bytes > JSON_MAX_BYTES) throw new WorkspaceFileRefused("damaged", name);
    const found = exportedWorkspace.safeParse(parsed(await gathered(this.#content(name))));
    if (!found.success) throw new WorkspaceFileRefused("damaged", name);
    return found.data;
  }

  /** The rows of a table in batches, each of them checked. */
  async *rows(name: ExportedTable, now: Date): AsyncGenerator<StoredRecord[]> {
    const table: WorkspaceTable = WORKSPACE_TABLES[name];
    const { file } = table;
    const absent = columnsSince(table, this.version);
    const header = JSON.stringify(Object.keys(table.columns).filter((c) => !absent.includes(c)));
    let count = -1;
    for await (const lines of csvRows(file, this.#content(file))) {
      const batch: StoredRecord[] = [];
      for (const cells of lines) {
        count += 1;
        if (count === 0) {
          if (JSON.stringify(cells) !== header) throw new WorkspaceFileRefused("damaged", file);
          continue;
        }
        batch.push(checkedRow(name, cells, absent, count, now));
      }
      if (batch.length > 0) yield batch;
    }
    if (count !== this.rowCount(name)) throw new WorkspaceFileRefused("damaged", file);
  }

  /** The file of an import. */
  importFile(importId: string): AsyncGenerator<Uint8Array> {
    return this.#content(importFileName(importId));
  }

  async *#content(name: string): AsyncGenerator<Uint8Array> {
    const { bytes, sha256 } = this.#file(name);
    const hash = createHash("sha256");
    let read = 0;
    for await (const chunk of member(this.zip, name, bytes)) {
      hash.update(chunk);
      read += chunk.length;
      yield chunk;
    }
    if (read !== bytes || hash.digest("hex") !== sha256) {
      throw new WorkspaceFileRefused("damaged", name);
    }
  }

  #file(name: string): ManifestFile {
    const file = this.files.get(name);
    if (!file) throw new WorkspaceFileRefused("damaged", name);
    return file;
  }
}

/** The content of a file in the ZIP, with our own refusal where the ZIP is not what it should be. */
async function* member(zip: ZipReader, name: string, maxBytes: number): AsyncGenerator<Uint8Array> {
  try {
    yield* zip.read(name, maxBytes);
  } catch (error) {
    refused(error);
  }
}

function refused(error: unknown): never {
  if (!(error instanceof BrokenZip)) throw error;
  const isWhole = error.problem === "not-zip" || error.problem === "too-large";
  throw isWhole
    ? new WorkspaceFileRefused(error.problem)
    : new WorkspaceFileRefused("damaged", error.file);
}

async function gathered(content: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of content) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* csvRows(file: string, content: AsyncIterable<Uint8Array>) {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const reader = new ExactCsvReader(ROW_MAX);
  const refusing = <T>(read: () => T): T => {
    try {
      return read();
    } catch {
      throw new WorkspaceFileRefused("damaged", file);
    }
  };
  for await (const chunk of content) {
    const rows = refusing(() => reader.push(decoder.decode(chunk, { stream: true })));
    if (rows.length > 0) yield rows;
  }
  refusing(() => {
    decoder.decode();
    reader.end();
  });
}

function checkedRow(
  name: ExportedTable,
  cells: readonly (string | null)[],
  absent: readonly string[],
  number: number,
  now: Date,
): StoredRecord {
  const table: WorkspaceTable = WORKSPACE_TABLES[name];
  const bad = () => new WorkspaceFileRefused("row", table.file, number);
  const row = storedRow(table, cells, absent);
  if (!row) throw bad();
  try {
    ROW_CHECKS[name](row, now);
  } catch {
    throw bad();
  }
  return row;
}
