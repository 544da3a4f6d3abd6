import { read, utils } from "@e965/xlsx";
import Papa from "papaparse";
import type { ErrorFileFormat } from "@/lib/schemas/error-file-query";
import { exportImportErrors } from "@/lib/usecases/export-import-errors";
import { workbookOf } from "./workbooks";
import type { TestWorkspace } from "./workspace";

/** An error file as it lies on a disk. */
export interface ErrorFileOnDisk {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its cells as a program shows them. */
  readonly cells: readonly (readonly string[])[];
}

/** Fetches the error file of an import. @throws the sentence where there is none */
export async function errorFileOf(
  { scope }: Pick<TestWorkspace, "scope">,
  id: string,
  format: ErrorFileFormat,
): Promise<ErrorFileOnDisk> {
  const file = await exportImportErrors(scope, id, format);
  if (!file.ok) throw new Error(file.error.sentence);
  const chunks: Uint8Array[] = [];
  for await (const piece of file.value.pieces) {
    chunks.push(typeof piece === "string" ? new TextEncoder().encode(piece) : piece);
  }
  const bytes = new Uint8Array(Buffer.concat(chunks));
  return { name: file.value.name, bytes, cells: format === "csv" ? ofCsv(bytes) : ofXlsx(bytes) };
}

function ofCsv(bytes: Uint8Array): string[][] {
  const text = new TextDecoder().decode(bytes);
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

function ofXlsx(bytes: Uint8Array): string[][] {
  const book = read(bytes, { type: "array", cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  for (const [place, cell] of Object.entries(sheet)) {
    if (cell.f !== undefined) throw new Error(`There is a formula in ${place}.`);
  }
  return utils.sheet_to_json<string[]>(sheet, { header: 1, defval: "", raw: true });
}

/** The same file as a person saves it who mended some cells, by what stood in them. */
export function mended(
  { cells }: ErrorFileOnDisk,
  format: ErrorFileFormat,
  right: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const rows = cells.map((row) => row.map((cell) => right[cell] ?? cell));
  return format === "csv"
    ? new TextEncoder().encode(Papa.unparse(rows, { newline: "\n" }))
    : workbookOf([{ name: "Rows to fix", rows }]);
}
