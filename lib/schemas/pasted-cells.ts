import { z } from "zod";
import { readSentForm } from "./sent-form";

/** Characters of pasted cells; what is more comes as a file. */
export const PASTED_MAX = 5_000_000;
/** Bytes of the form: a character has four at most, and the form has lines of its own. */
const FORM_MAX_BYTES = 4 * PASTED_MAX + 10_000;

const pastedForm = z.strictObject({ cells: z.string().max(PASTED_MAX) });

export type PastedCells =
  | { readonly status: "pasted"; readonly cells: string }
  | { readonly status: "too-large" | "no-form" };

/** Reads the form of pasted cells. */
export async function readPastedCells(request: Request): Promise<PastedCells> {
  const form = await readSentForm(request, FORM_MAX_BYTES);
  if (typeof form === "string") return { status: form };
  const fields = Object.fromEntries(form.entries());
  if (typeof fields.cells === "string" && fields.cells.length > PASTED_MAX) {
    return { status: "too-large" };
  }
  const parsed = pastedForm.safeParse(fields);
  return parsed.success ? { status: "pasted", cells: parsed.data.cells } : { status: "no-form" };
}
