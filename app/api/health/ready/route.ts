import { readiness } from "@/lib/usecases/readiness";

/** Whether the database answers and a worker is alive. */
export async function GET(): Promise<Response> {
  const { ready, ...state } = await readiness();
  return Response.json(state, { status: ready ? 200 : 503 });
}
