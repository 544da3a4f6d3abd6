import { randomBytes } from "node:crypto";

/** Headers that our own server writes on each request before anything reads it. */
export const REQUEST_ID_HEADER = "x-request-id";
export const FROM_ADDRESS_HEADER = "x-from-address";

const holder: typeof globalThis & { clienteleProcess?: string } = globalThis;

/**
 * How every request id of this process begins. Nobody outside knows it before the first answer, so
 * that a request which came in before the server watched is not believed what it says of itself.
 */
function processMark(): string {
  holder.clienteleProcess ??= randomBytes(4).toString("hex");
  return holder.clienteleProcess;
}

/** A new id: 20 hexadecimal digits, the first eight the same for one process. */
export function newRequestId(): string {
  return processMark() + randomBytes(6).toString("hex");
}

/** Whether this process gave that id. */
export function isOwnRequestId(id: string): boolean {
  return id.length === 20 && id.startsWith(processMark());
}
