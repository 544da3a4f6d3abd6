import type { Instrumentation } from "next";
import { isOwnRequestId, REQUEST_ID_HEADER } from "@/lib/auth/request-mark";
import { described, harmless, log, loggedPath } from "./instrumentation-log";

/** What has been written down already: Next says each error on the console too. */
const known = new WeakSet<object>();

/**
 * Writes down why a request failed, under its request id and the digest that people see as the
 * reference. Of the request nothing but its method and path: no body, cookie, key or query.
 */
export const logRequestError: Instrumentation.onRequestError = (error, request, context) => {
  if (error instanceof Error) {
    // A page and its layouts may fail of the same.
    if (known.has(error)) return;
    known.add(error);
  }
  const requestId = String(request.headers[REQUEST_ID_HEADER] ?? "");
  log().error(
    {
      requestId: isOwnRequestId(requestId) ? requestId : undefined,
      digest: digestOf(error),
      method: request.method,
      path: loggedPath(request.path),
      route: context.routePath,
      kind: context.routeType,
      error: described(error),
    },
    "request failed",
  );
};

function digestOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return String(error.digest);
}

/** Next says an error before it hands it to `logRequestError`. */
const SAID_BEFORE_MS = 1_000;

/**
 * Whatever we, the framework and the libraries say becomes a line of the log as well, under the id
 * of its request where that is one of the words.
 */
export function takeOverConsole(): void {
  for (const method of ["error", "warn"] as const) {
    console[method] = (...words: unknown[]) => {
      const error = words.find((word) => word instanceof Error);
      const texts = words.filter((word) => typeof word === "string");
      const requestId = texts.find(isOwnRequestId);
      const text = harmless(texts.filter((word) => word !== requestId).join(" "));
      const write = () => log()[method]({ requestId, error: error && described(error) }, text);
      if (!error || requestId) write();
      else setTimeout(() => known.has(error) || write(), SAID_BEFORE_MS);
    };
  }
}
