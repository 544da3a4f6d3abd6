import { headers } from "next/headers";
import { FROM_ADDRESS_HEADER, isOwnRequestId, REQUEST_ID_HEADER } from "./request-mark";

/** Where a request came from and by which number it is found in the log of the process. */
export interface RequestOrigin {
  readonly from?: string | undefined;
  readonly requestId?: string | undefined;
}

export async function requestOrigin(): Promise<RequestOrigin> {
  return originOf(await headers());
}

/** The same for headers at hand; nothing where they were not written by this process. */
export function originOf(received: Pick<Headers, "get">): RequestOrigin {
  const requestId = received.get(REQUEST_ID_HEADER) ?? "";
  if (!isOwnRequestId(requestId)) return {};
  return { from: received.get(FROM_ADDRESS_HEADER)?.slice(0, 100) || undefined, requestId };
}
