import { answer } from "@/lib/auth/answer";
import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { refuseForeign } from "@/lib/auth/own-origin";
import { exportProgress } from "@/lib/usecases/exports";

/** How far the worker is with an export. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "none", async () => {
    const scope = await scopeOfRequest(request, "workspace.export");
    if (!scope.ok) return refusal(scope.error);
    const progress = await exportProgress(scope.value, (await params).id, new Date());
    return progress
      ? Response.json(progress)
      : Response.json({ status: "gone", done: 0, total: 0, sentence: "" }, { status: 404 });
  });
}
