import { headers } from "next/headers";
import { FROM_ADDRESS_HEADER, isOwnRequestId, REQUEST_ID_HEADER } from "./request-mark";

/** Where this request came from and by which number it is found in the log of the process. */
export async function requestOrigin(): Promise<{
  readonly from: string | undefined;
  readonly requestId: string | undefined;
}> {
  return originOf(await headers());
}

/** The same for headers at hand; nothing where they were not written by this process. */
export function originOf(received: Pick<Headers, "get">): {
  readonly from: string | undefined;
  readonly requestId: string | undefined;
} {
  const requestId = received.get(REQUEST_ID_HEADER) ?? "";
  if (!isOwnRequestId(requestId)) return { from: undefined, requestId: undefined };
  return { from: received.get(FROM_ADDRESS_HEADER)?.slice(0, 100) || undefined, requestId };
}
