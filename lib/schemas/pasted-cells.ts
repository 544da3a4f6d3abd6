import { z } from "zod";

/** Characters of pasted cells; what is more comes as a file. */
export const PASTED_MAX = 5_000_000;
/** Bytes of the form: a character has four at most, and the form has lines of its own. */
const FORM_MAX_BYTES = 4 * PASTED_MAX + 10_000;

const pastedForm = z.strictObject({ cells: z.string().max(PASTED_MAX) });

export type PastedCells =
  | { readonly status: "pasted"; readonly cells: string }
  | { readonly status: "too-large" | "no-form" };

/** Reads the form of pasted cells; its bytes are counted while they come, whatever it announces. */
export async function readPastedCells(request: Request): Promise<PastedCells> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > FORM_MAX_BYTES) return { status: "too-large" };
    chunks.push(chunk);
  }
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const form = await new Response(new Blob(chunks), { headers }).formData().catch(() => undefined);
  if (form === undefined) return { status: "no-form" };
  const fields = Object.fromEntries(form.entries());
  if (typeof fields.cells === "string" && fields.cells.length > PASTED_MAX) {
    return { status: "too-large" };
  }
  const parsed = pastedForm.safeParse(fields);
  return parsed.success ? { status: "pasted", cells: parsed.data.cells } : { status: "no-form" };
}
