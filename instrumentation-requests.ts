import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import { pageTurns } from "@/lib/auth/page-turns";
import { FROM_ADDRESS_HEADER, newRequestId, REQUEST_ID_HEADER } from "@/lib/auth/request-mark";
import { isStopping } from "@/lib/auth/stopping";
import { environment } from "@/lib/env";
import { log, loggedPath } from "./instrumentation-log";

/** What Node publishes before any listener of the server sees a request. */
interface Started {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Gives every request an id and the address it came from, by overwriting what the client may have
 * said in these headers, and writes one line about it when it has been answered or broken off.
 * It also tells when a turn at building a page is over.
 */
export function watchRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as Started;
    const began = performance.now();
    const requestId = newRequestId();
    const from = addressOf(request);
    request.headers[REQUEST_ID_HEADER] = requestId;
    request.headers[FROM_ADDRESS_HEADER] = from;
    response.setHeader("X-Request-Id", requestId);
    // So that a proxy does not send the next request over a connection that is about to close.
    if (isStopping()) response.setHeader("Connection", "close");
    const { method } = request;
    const path = loggedPath(request.url ?? "");
    pageTurns().opened(requestId);
    response.once("close", () => {
      pageTurns().closed(requestId);
      // Next says each page, and a page loads dozens of scripts then.
      if (environment().isDevelopment) return;
      const ms = Math.round(performance.now() - began);
      const broken = response.writableFinished ? undefined : true;
      const status = response.headersSent ? response.statusCode : undefined;
      log().info({ requestId, from, method, path, status, ms, broken }, "request");
    });
  });
}

/**
 * The address of who sent a request: the other end of the connection, or behind a proxy of one's
 * own what that proxy wrote last. Anybody can write the entries before.
 */
function addressOf(request: IncomingMessage): string {
  const forwarded = environment().hasTrustedProxy ? request.headers["x-forwarded-for"] : undefined;
  const last = String(forwarded ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  const address = last && isIP(last) ? last : (request.socket.remoteAddress ?? "");
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}
