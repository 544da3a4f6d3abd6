import { type NextRequest, NextResponse } from "next/server";
import { outagePage } from "@/lib/auth/outage";
import { refusalOf } from "@/lib/auth/own-address";
import { NONCE_HEADER, pagePolicy } from "@/lib/auth/page-policy";
import { pageTurns } from "@/lib/auth/page-turns";
import { REQUEST_ID_HEADER } from "@/lib/auth/request-mark";
import { environment } from "@/lib/env";

/** As `serverActions.bodySizeLimit` says; there, words get lost. */
const FORM_MAX_BYTES = 1024 * 1024;
const TOO_LARGE =
  "This is more than a form takes: 1 MB. Nothing was changed. Shorten it, or bring in a file through the page Import.";

/**
 * Runs before a page: has it wait for its turn to be built, and gives it a nonce and a
 * Content-Security-Policy of its own. It protects nothing: pages, actions and handlers refuse by
 * themselves what must be refused, and only here can a page say so with a status and in words.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { origins, isDevelopment } = environment();
  const refusal = refusalOf(request.method, request.headers, origins);
  if (refusal) return inWords(refusal.status, refusal.sentence);
  if (Number(request.headers.get("content-length") ?? 0) > FORM_MAX_BYTES) {
    return inWords(413, TOO_LARGE);
  }
  await pageTurns().turn(request.headers.get(REQUEST_ID_HEADER) ?? "");
  const outage = await outagePage(request);
  if (outage) return outage;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = pagePolicy(nonce, isDevelopment);
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  // Next reads the nonce of its own scripts from here.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function inWords(status: number, sentence: string): Response {
  // Exactly this type: Next's own script passes the words on only then.
  const headers = { "Content-Type": "text/plain", "Cache-Control": "no-store" };
  return new Response(sentence, { status, headers });
}

/** Not the API: a body of more than 10 MB that passes a proxy is cut off without a word. */
export const config = { matcher: "/((?!api(?:/|$)|_next/static/).*)" };
