import { answer } from "@/lib/auth/answer";
import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { fileAnswer } from "@/lib/auth/file-answer";
import { refuseForeign } from "@/lib/auth/own-origin";
import { logQuery } from "@/lib/schemas/log-query";
import { exportLog } from "@/lib/usecases/export-log";

/** The log of the workspace as CSV; the query filters it as the page of the log does. */
export async function GET(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "none", async () => {
    const scope = await scopeOfRequest(request, "log.read");
    if (!scope.ok) return refusal(scope.error);
    const query = logQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    const pieces = await exportLog(scope.value, query);
    return fileAnswer({ name: "log.csv", type: "text/csv; charset=utf-8", pieces });
  });
}
