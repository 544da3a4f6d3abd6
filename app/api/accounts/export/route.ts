import { answer } from "@/lib/auth/answer";
import { csvAnswer } from "@/lib/auth/csv-answer";
import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
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
    return csvAnswer("accounts.csv", exportAccounts(scope.value, query));
  });
}
