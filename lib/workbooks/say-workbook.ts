import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import {
  PIECE_CHARACTERS,
  PIECE_ROWS,
  type ReaderMessage,
  type SheetRows,
} from "@/lib/schemas/sheet-rows";
import { RefusedFile } from "@/lib/tabular/refusal";
import { isReadable } from "@/lib/tabular/workbook-sheets";
import { openWorkbook } from "./open-workbook";
import { SheetReader } from "./sheet-rows";

const KILOBYTE = 1024;

/** Reads the workbook on standard input and says its sheets, then their rows, then that it is all. */
export async function sayWorkbook(): Promise<void> {
  try {
    const reader = new SheetReader(await openWorkbook(await buffer(process.stdin)));
    const sheets = reader.sheets();
    await say({ sheets });
    for (const [sheet, found] of sheets.entries()) {
      if (!isReadable(found)) continue;
      for (const rows of pieces(reader, sheet)) await say({ sheet, rows });
    }
    await say({ end: true, peakBytes: process.resourceUsage().maxRSS * KILOBYTE });
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    await say({ refusal: error.refusal });
  }
  // The thread that watches would keep the process.
  process.exit(0);
}

function* pieces(reader: SheetReader, sheet: number): Generator<SheetRows> {
  let rows: SheetRows = [];
  let characters = 0;
  for (const { line, cells } of reader.rows(sheet)) {
    rows.push([line, ...cells]);
    for (const cell of cells) characters += cell.length;
    if (rows.length < PIECE_ROWS && characters < PIECE_CHARACTERS) continue;
    yield rows;
    rows = [];
    characters = 0;
  }
  if (rows.length > 0) yield rows;
}

async function say(message: ReaderMessage): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, "drain");
}
