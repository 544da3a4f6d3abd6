import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { refuseForeign } from "@/lib/auth/own-origin";
import { accountListQuery } from "@/lib/schemas/account-list";
import { exportAccounts } from "@/lib/usecases/export-accounts";

/** All accounts of a query of the accounts list, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  const scope = await scopeOfRequest(request, "portfolio.read");
  if (!scope.ok) return refusal(scope.error);
  const query = accountListQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const pieces = exportAccounts(scope.value, query);
  const body = new ReadableStream<string>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return();
    },
  });
  return new Response(body.pipeThrough(new TextEncoderStream()), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="accounts.csv"',
      "Cache-Control": "no-store",
    },
  });
}
