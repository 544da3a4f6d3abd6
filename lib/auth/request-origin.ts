import { headers } from "next/headers";

/** Headers that our own server writes on each request before anything reads it. */
export const REQUEST_ID_HEADER = "x-request-id";
export const FROM_ADDRESS_HEADER = "x-from-address";

/** Where a request came from and by which number it is found in the log of the process. */
export interface RequestOrigin {
  readonly from?: string | undefined;
  readonly requestId?: string | undefined;
}

export async function requestOrigin(): Promise<RequestOrigin> {
  const received = await headers();
  const text = (name: string) => received.get(name)?.slice(0, 100) || undefined;
  return { from: text(FROM_ADDRESS_HEADER), requestId: text(REQUEST_ID_HEADER) };
}
