import { answer } from "@/lib/auth/answer";
import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { refuseForeign } from "@/lib/auth/own-origin";
import { importProgress } from "@/lib/usecases/view-import";

/** How far the worker is with an import. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "none", async () => {
    const scope = await scopeOfRequest(request, "imports.run");
    if (!scope.ok) return refusal(scope.error);
    const progress = await importProgress(scope.value, (await params).id);
    return progress
      ? Response.json(progress)
      : Response.json({ status: "gone", done: 0, total: 0, sentence: "" }, { status: 404 });
  });
}
