import { answer } from "@/lib/auth/answer";
import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { refuseForeign } from "@/lib/auth/own-origin";
import { apiAccount } from "@/lib/usecases/api-accounts";

/** One account with its rating explained. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "none", async () => {
    const scope = await scopeOfRequest(request, "portfolio.read");
    if (!scope.ok) return refusal(scope.error);
    const account = await apiAccount(scope.value, (await params).id);
    return account === undefined
      ? Response.json({ message: "There is no such account." }, { status: 404 })
      : Response.json(account);
  });
}
