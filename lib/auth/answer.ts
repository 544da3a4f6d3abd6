import { unstable_rethrow } from "next/navigation";
import { isDatabaseReachable } from "@/lib/repositories/database-state";
import { outageAnswer } from "./outage";
import { originOf } from "./request-origin";

const NO_BODY = "This address takes no request body. Send the request without one.";
const NOTHING = "Nothing was found at this address.";
const FAILED = "Something went wrong on our side. What was saved before is still there.";

/**
 * Every route handler answers through it: what fails is written to the log, and the caller gets a
 * status, generic words and the id under which it stands there. Without a database the answer is
 * 503, whatever was asked.
 *
 * @param body "none" refuses a request that brings one
 */
export async function answer(
  request: Request,
  body: "none" | "raw",
  work: () => Promise<Response>,
): Promise<Response> {
  const { requestId } = originOf(request.headers);
  if (body === "none" && hasBody(request.headers)) {
    return Response.json({ message: NO_BODY, requestId }, { status: 400 });
  }
  // No id has a NUL in it, and Postgres takes no text that has.
  if (new URL(request.url).pathname.includes("%00")) {
    return Response.json({ message: NOTHING, requestId }, { status: 404 });
  }
  try {
    if (!(await isDatabaseReachable())) return outageAnswer(requestId);
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    console.error("handler failed", requestId, error);
    if (!(await isDatabaseReachable())) return outageAnswer(requestId);
    const headers = { "Cache-Control": "no-store" };
    return Response.json({ message: FAILED, requestId }, { status: 500, headers });
  }
}

function hasBody(headers: Headers): boolean {
  return headers.has("transfer-encoding") || Number(headers.get("content-length") ?? 0) > 0;
}
