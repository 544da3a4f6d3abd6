import { err, type Result } from "@/lib/result";
import type { Scope } from "@/lib/scope";
import { receiveUpload } from "./receive-upload";

/** Why pasted cells were not taken in, and as what the page says so. */
export const PASTE_REFUSALS = {
  empty: "Paste some cells first: a header row and at least one row below it.",
  "too-large": "That is more than 5 million characters. Save the cells as a file and upload it.",
  "not-now": "The cells could not be uploaded, and nothing was stored. Paste them again.",
} as const;
export type PasteRefusal = keyof typeof PASTE_REFUSALS;

export const isPasteRefusal = (text: string | undefined): text is PasteRefusal =>
  text !== undefined && Object.hasOwn(PASTE_REFUSALS, text);

/** Takes in cells that were copied out of a spreadsheet as if they had come as a file. */
export async function receivePasted(
  scope: Scope,
  cells: string,
): Promise<Result<{ id: string }, PasteRefusal>> {
  if (cells.trim() === "") return err("empty");
  const bytes = new TextEncoder().encode(cells);
  async function* body() {
    yield bytes;
  }
  // A spreadsheet puts tabs between cells; a comma in a name must not become a column then.
  const settings = cells.includes("\t") ? ({ delimiter: "\t" } as const) : {};
  const received = await receiveUpload(scope, "pasted cells", bytes.length, body(), {
    encoding: "utf-8",
    ...settings,
  });
  return received.ok ? received : err("not-now");
}
