import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { refuseForeign } from "@/lib/auth/own-origin";
import { openExport } from "@/lib/usecases/exports";

/** The file of an export, streamed. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  const scope = await scopeOfRequest(request, "workspace.export");
  if (!scope.ok) return refusal(scope.error);
  const file = await openExport(scope.value, (await params).id, new Date());
  if (!file) return Response.json({ message: "There is no such export." }, { status: 404 });
  const { name, byteSize, pieces } = file;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(byteSize),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
