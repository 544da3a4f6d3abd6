import { answer } from "@/lib/auth/answer";
import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { fileAnswer } from "@/lib/auth/file-answer";
import { refuseForeign } from "@/lib/auth/own-origin";
import { accountListQuery } from "@/lib/schemas/account-list";
import { exportAccounts } from "@/lib/usecases/export-accounts";

/** All accounts of a query of the accounts list, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "none", async () => {
    const scope = await scopeOfRequest(request, "portfolio.read");
    if (!scope.ok) return refusal(scope.error);
    const query = accountListQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    const pieces = exportAccounts(scope.value, query);
    return fileAnswer({ name: "accounts.csv", type: "text/csv; charset=utf-8", pieces });
  });
}
