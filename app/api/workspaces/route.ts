import { answer } from "@/lib/auth/answer";
import { personOfRequest, refusal } from "@/lib/auth/current-scope";
import { refuseForeign } from "@/lib/auth/own-origin";
import { beginWorkspaceOfFile, goOnIn } from "@/lib/auth/workspaces";
import { workspaceFileQuery } from "@/lib/schemas/workspace-forms";
import { receiveWorkspace } from "@/lib/usecases/receive-workspace";

/** Makes a workspace, `?name=`, from the ZIP of an export, the raw body; `?file=` is its name. */
export async function PUT(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused) return refused;
  return answer(request, "raw", async () => {
    const person = await personOfRequest(request, "workspace.make");
    if (!person.ok) return refusal(person.error);
    const { searchParams } = new URL(request.url);
    const query = workspaceFileQuery.safeParse(Object.fromEntries(searchParams));
    const header = request.headers.get("content-length");
    const announced = header === null ? null : Number(header);
    // Before a workspace is begun for it.
    if (!query.success || !request.body || announced === 0) {
      const message = query.error?.issues[0]?.message ?? "Choose a file first.";
      return Response.json({ message }, { status: 400 });
    }
    const { name, file } = query.data;
    const now = new Date();
    const scope = await beginWorkspaceOfFile(person.value, name, now);
    const received = await receiveWorkspace(scope, file, announced, request.body, now);
    if (!received.ok) return Response.json({ message: received.error }, { status: 400 });
    await goOnIn(person.value, scope);
    return Response.json(received.value, { status: 201 });
  });
}
