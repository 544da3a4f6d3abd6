import { answer } from "@/lib/auth/answer";
import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { refuseForeign } from "@/lib/auth/own-origin";
import { accountListQuery } from "@/lib/schemas/account-list";
import { apiAccounts } from "@/lib/usecases/api-accounts";

/** A page of accounts, by the query of the accounts list. */
export async function GET(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "none", async () => {
    const scope = await scopeOfRequest(request, "portfolio.read");
    if (!scope.ok) return refusal(scope.error);
    const query = accountListQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await apiAccounts(scope.value, query));
  });
}
