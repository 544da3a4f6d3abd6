import { answer } from "@/lib/auth/answer";
import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { fileAnswer } from "@/lib/auth/file-answer";
import { refuseForeign } from "@/lib/auth/own-origin";
import { openExport } from "@/lib/usecases/exports";

/** The file of an export, streamed. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "none", async () => {
    const scope = await scopeOfRequest(request, "workspace.export");
    if (!scope.ok) return refusal(scope.error);
    const file = await openExport(scope.value, (await params).id, new Date());
    if (!file) return Response.json({ message: "There is no such export." }, { status: 404 });
    return fileAnswer({ ...file, type: "application/zip" });
  });
}
