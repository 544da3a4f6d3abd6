import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { refuseForeign } from "@/lib/auth/own-origin";
import { logQuery } from "@/lib/schemas/log-query";
import { exportLog } from "@/lib/usecases/export-log";

/** The log of the workspace as CSV; the query filters it as the page of the log does. */
export async function GET(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  const scope = await scopeOfRequest(request, "log.read");
  if (!scope.ok) return refusal(scope.error);
  const query = logQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const lines = await exportLog(scope.value, query);
  return new Response(bytesOf(lines), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="log.csv"',
      "Cache-Control": "no-store",
    },
  });
}

/** Reads on as fast as the other side takes it. */
function bytesOf(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const source = lines[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await source.return?.();
    },
  });
}
