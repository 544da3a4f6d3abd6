import { answer } from "@/lib/auth/answer";
import { refusal, scopeOfRequest } from "@/lib/auth/current-scope";
import { fileAnswer, XLSX_TYPE } from "@/lib/auth/file-answer";
import { refuseForeign } from "@/lib/auth/own-origin";
import { errorFileQuery } from "@/lib/schemas/error-file-query";
import { exportImportErrors } from "@/lib/usecases/export-import-errors";

const NO_FORMAT = "An error file comes as format=csv or format=xlsx.";

/** The rows that an import left out, or would leave out, with the reasons: as CSV or as a workbook. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly id: string }> },
): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "none", async () => {
    const scope = await scopeOfRequest(request, "imports.run");
    if (!scope.ok) return refusal(scope.error);
    const query = errorFileQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) return Response.json({ message: NO_FORMAT }, { status: 400 });
    const file = await exportImportErrors(scope.value, (await params).id, query.data.format);
    if (!file.ok) {
      const status = file.error.code === "noImport" ? 404 : 409;
      return Response.json({ message: file.error.sentence }, { status });
    }
    const { name, format, pieces } = file.value;
    const type = format === "csv" ? "text/csv; charset=utf-8" : XLSX_TYPE;
    return fileAnswer({ name, type, pieces });
  });
}
