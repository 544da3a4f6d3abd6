import { profileTable, type TableChoices } from "@/lib/tabular/profile-table";
import { readTable, type TableRow } from "@/lib/tabular/read-table";

export const utf8 = (text: string) => new TextEncoder().encode(text);

function inPieces(bytes: Uint8Array, size: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.slice(at, at + size));
  return pieces;
}

/** What is found in a text, and its rows; or why it is refused. */
export async function read(bytes: Uint8Array, choices?: TableChoices, size = 1 << 20) {
  const source = () => inPieces(bytes, size);
  const result = await profileTable(source, choices);
  if (!result.ok) return { refusal: result.error };
  const rows: TableRow[] = [];
  for await (const batch of readTable(source, result.value.format)) rows.push(...batch);
  return { profile: result.value, rows };
}

export const cellsOf = (rows: readonly TableRow[] | undefined) => rows?.map((row) => row.cells);
