import { answer } from "@/lib/auth/answer";
import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { fileAnswer } from "@/lib/auth/file-answer";
import { refuseForeign } from "@/lib/auth/own-origin";
import { modelFile } from "@/lib/usecases/view-models";

/** A version of the model as JSON, as the command line and the upload of models take it. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly version: string }> },
): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "none", async () => {
    const scope = await scopeOfRequest(request, "portfolio.read");
    if (!scope.ok) return refusal(scope.error);
    const { version } = await params;
    const text = await modelFile(scope.value, version);
    if (text === undefined) {
      return Response.json({ message: "There is no such version." }, { status: 404 });
    }
    const name = `model-${version}.json`;
    return fileAnswer({ name, type: "application/json; charset=utf-8", pieces: pieceOf(text) });
  });
}

async function* pieceOf(text: string): AsyncGenerator<string, void> {
  yield text;
}
