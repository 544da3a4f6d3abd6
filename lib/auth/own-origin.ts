import { headers } from "next/headers";
import { environment } from "@/lib/env";
import { refusalOf } from "./own-address";

/**
 * For whatever reads data: the request was sent to an address of ours.
 * @throws Error when it was not
 */
export async function requireOwnHost(): Promise<void> {
  await requireFor("GET");
}

/**
 * For every server action, before anything else: the request was sent to an address of ours, from
 * a page of ours. Next lets a request without `Origin` run, and compares a given one with a header
 * that anybody can send.
 * @throws Error when it was not
 */
export async function requireOwnOrigin(): Promise<void> {
  await requireFor("POST");
}

/**
 * For every route handler, before anything else.
 * @returns the answer to a request to be refused: 421 for one sent to a foreign host, 403 for a
 *   change sent from elsewhere
 */
export function refuseForeign(request: Request): Response | undefined {
  // A key is nothing that a foreign page could make a browser send: only the host counts then.
  const method = request.headers.has("authorization") ? "GET" : request.method;
  const refusal = refusalOf(method, request.headers, environment().origins);
  return refusal && Response.json({ message: refusal.sentence }, { status: refusal.status });
}

async function requireFor(method: string): Promise<void> {
  const refusal = refusalOf(method, await headers(), environment().origins);
  if (refusal) throw new Error(refusal.sentence);
}
