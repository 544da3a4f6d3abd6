import { answer } from "@/lib/auth/answer";
import { refusal } from "@/lib/auth/current-scope";
import { ELSEWHERE, scopeOfSentRequest } from "@/lib/auth/form-scope";
import { refuseForeign } from "@/lib/auth/own-origin";
import { uploadQuery } from "@/lib/schemas/import-forms";
import { readPastedCells } from "@/lib/schemas/pasted-cells";
import { type PasteRefusal, receivePasted } from "@/lib/usecases/receive-pasted";
import { receiveUpload, UPLOAD_REFUSALS } from "@/lib/usecases/receive-upload";

/** Takes in a file as the raw body of the request; `?name=` is what it is called. */
export async function PUT(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "raw", async () => {
    const scope = await scopeOfSentRequest(request, "imports.run");
    if (!scope.ok) return refusal(scope.error);
    const query = uploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success || !request.body) {
      return Response.json({ message: "Choose a file first." }, { status: 400 });
    }
    const header = request.headers.get("content-length");
    const announced = header === null ? null : Number(header);
    const received = await receiveUpload(scope.value, query.data.name, announced, request.body, {
      encoding: query.data.encoding,
    });
    return received.ok
      ? Response.json(received.value, { status: 201 })
      : Response.json({ message: UPLOAD_REFUSALS[received.error] }, { status: 400 });
  });
}

/** Takes in pasted cells, the form of the import page, and leads on to their import. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "raw", async () => {
    const scope = await scopeOfSentRequest(request, "imports.run");
    if (!scope.ok) {
      return scope.error === "elsewhere" ? seeOther(ELSEWHERE) : refusal(scope.error);
    }
    const form = await readPastedCells(request);
    if (form.status !== "pasted") {
      const reason: PasteRefusal = form.status === "too-large" ? "too-large" : "empty";
      return seeOther(`/import?refused=${reason}`);
    }
    const received = await receivePasted(scope.value, form.cells);
    return seeOther(
      received.ok ? `/import/${received.value.id}` : `/import?refused=${received.error}`,
    );
  });
}

const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
