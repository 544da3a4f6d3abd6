interface File {
  readonly name: string;
  readonly type: "text/csv; charset=utf-8" | "application/zip";
  /** Where it is known before the first piece. */
  readonly byteSize?: number;
  readonly pieces: AsyncIterable<string | Uint8Array>;
}

/** A file of any length to be kept, made as fast as the other side takes it. */
export function fileAnswer({ name, type, byteSize, pieces }: File): Response {
  const source = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel() {
      await source.return?.();
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
      ...(byteSize !== undefined && { "Content-Length": String(byteSize) }),
    },
  });
}
