/** A form in the body of a request; its bytes are counted while they come, whatever it announces. */
export async function readSentForm(
  request: Request,
  maxBytes: number,
): Promise<FormData | "too-large" | "no-form"> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) return "too-large";
    chunks.push(chunk);
  }
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const body = new Response(new Blob(chunks), { headers });
  return (await body.formData().catch(() => undefined)) ?? "no-form";
}
