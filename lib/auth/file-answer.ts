export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type FileType =
  | "text/csv; charset=utf-8"
  | "application/zip"
  | "application/json; charset=utf-8"
  | typeof XLSX_TYPE;

interface File {
  /** Any text that a file may be called. */
  readonly name: string;
  readonly type: FileType;
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
      "Content-Disposition": disposition(name),
      "Cache-Control": "no-store",
      ...(byteSize !== undefined && { "Content-Length": String(byteSize) }),
    },
  });
}

/** The name as every program reads it, and where it has other letters as it is (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replace(/[^ -~]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"${plain === name ? "" : `; filename*=UTF-8''${whole}`}`;
}
