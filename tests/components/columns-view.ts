import type { ImportRecord } from "@/lib/schemas/import-record";
import { type ImportSettings, importSettings } from "@/lib/schemas/import-settings";
import { makeScope, PRODUCT, WHOLE } from "@/lib/scope";
import { profileTable } from "@/lib/tabular/profile-table";
import { formatFor } from "@/lib/usecases/format-for";
import { type ImportColumnsView, viewImportColumns } from "@/lib/usecases/view-import-columns";

/** The columns step of a file, as its page shows it once the file was read. */
export async function columnsViewOf(
  text: string | Uint8Array<ArrayBuffer>,
  chosen: Partial<ImportSettings> = {},
): Promise<ImportColumnsView> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const settings = importSettings.parse(chosen);
  const profile = await profileTable(() => [bytes], settings);
  if (!profile.ok) throw new Error(profile.error.code);
  return viewImportColumns(
    makeScope("w-1", PRODUCT, WHOLE),
    { ...READ, settings: JSON.stringify(settings), profile: JSON.stringify(profile.value) },
    formatFor("en-GB", "EUR"),
    "UTC",
  );
}

const READ = {
  id: "i-1",
  kind: null,
  origin: "file",
  fileName: "accounts.csv",
  byteSize: 1,
  sha256: null,
  headersKey: null,
  status: "columns",
  counts: null,
  problem: null,
  checkedAt: null,
  createdAt: new Date("2026-03-31T12:00:00.000Z"),
  finishedAt: null,
  startedBy: null,
  tookMs: null,
  keepsBefore: null,
  undoneAt: null,
  undoneBy: null,
  undo: null,
} as const satisfies Partial<ImportRecord>;
