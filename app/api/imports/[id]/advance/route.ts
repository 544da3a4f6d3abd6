import { answer } from "@/lib/auth/answer";
import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { refuseForeign } from "@/lib/auth/own-origin";
import { advanceImport } from "@/lib/usecases/advance-import";
import { parseAdvanceOptions } from "@/lib/usecases/advance-options";

/** Takes the next step of an import for a script; the query says once what a person would choose. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "none", async () => {
    const scope = await scopeOfRequest(request, "imports.run");
    if (!scope.ok) return refusal(scope.error);
    const options = parseAdvanceOptions(Object.fromEntries(new URL(request.url).searchParams));
    if (!options.ok) return Response.json({ message: options.error }, { status: 400 });
    const advanced = await advanceImport(scope.value, (await params).id, options.value, "api");
    return advanced
      ? Response.json(advanced)
      : Response.json({ message: "There is no such import." }, { status: 404 });
  });
}
