import { isDatabaseReachable } from "@/lib/repositories/database-state";
import { originOf } from "./request-origin";

const RETRY_AFTER_S = 5;

const TITLE = "Clientele is temporarily unavailable";
const SENTENCE =
  "The database is not responding. Nothing was changed, and everything saved before is still there. Try again in a minute.";

/**
 * The answer to a request for a page while the database is gone; undefined while it is there. No
 * page may be made then: an empty list would look like an empty portfolio.
 */
export async function outagePage(request: Request): Promise<Response | undefined> {
  if (await isDatabaseReachable()) return undefined;
  const { requestId } = originOf(request.headers);
  if (request.method !== "GET") {
    // Exactly this type: Next's own script passes the words on only then.
    return unavailable(`${TITLE}. ${SENTENCE} Reference ${requestId}`, "text/plain");
  }
  return unavailable(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${TITLE}</title><main><h1>${TITLE}</h1><p>${SENTENCE}</p><p>Reference ${requestId}</p></main></html>`,
    "text/html",
  );
}

/** The same for a handler. */
export function outageAnswer(requestId: string | undefined): Response {
  return unavailable(
    JSON.stringify({ message: `${TITLE}. ${SENTENCE}`, requestId }),
    "application/json",
  );
}

function unavailable(body: string, type: string): Response {
  const headers = {
    "Content-Type": type,
    "Cache-Control": "no-store",
    "Retry-After": String(RETRY_AFTER_S),
  };
  return new Response(body, { status: 503, headers });
}
