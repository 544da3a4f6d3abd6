import { isStopping } from "@/lib/auth/stopping";
import { readiness } from "@/lib/usecases/readiness";

/** Whether the database answers, a worker is alive and this process goes on: else look elsewhere. */
export async function GET(): Promise<Response> {
  const { ready, ...state } = await readiness();
  if (isStopping()) return Response.json({ ...state, stopping: true }, { status: 503 });
  return Response.json(state, { status: ready ? 200 : 503 });
}
