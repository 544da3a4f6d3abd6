import { answer } from "@/lib/auth/answer";
import { refusal } from "@/lib/auth/current-scope";
import { scopeOfSentRequest } from "@/lib/auth/form-scope";
import { refuseForeign } from "@/lib/auth/own-origin";
import { readSentForm } from "@/lib/schemas/sent-form";
import { whatIf } from "@/lib/usecases/what-if";

/** The form of a model has some kilobytes. */
const FORM_MAX_BYTES = 200_000;

/** What a model would do to the portfolio; nothing is stored. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "raw", async () => {
    const scope = await scopeOfSentRequest(request, "portfolio.read");
    if (!scope.ok) return refusal(scope.error);
    const form = await readSentForm(request, FORM_MAX_BYTES);
    if (form === "too-large") {
      return Response.json({ message: "This is more than a model has." }, { status: 413 });
    }
    if (form === "no-form") {
      return Response.json({ message: "Send the fields of a model as a form." }, { status: 400 });
    }
    return Response.json(await whatIf(scope.value, form));
  });
}
