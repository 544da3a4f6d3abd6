import { QUEUE_END, type QueueMode, type RateQuery } from "@/lib/schemas/rate-queue";

/** The address of an account in the queue; of the end without one. */
export function queueHref(mode: QueueMode, accountId: string | undefined, from?: string): string {
  const query = new URLSearchParams({
    ...(mode !== "rate" && { mode }),
    at: accountId ?? QUEUE_END,
    ...(from !== undefined && { from }),
  });
  return `/rate?${query}`;
}

/** The address of the beginning of a mode. */
export function queueStart(mode: QueueMode): string {
  return mode === "rate" ? "/rate" : `/rate?mode=${mode}`;
}

/** The address of an account after its label was given or removed, where one stays at it. */
export function labelledHref(accountId: string, done: NonNullable<RateQuery["done"]>): string {
  return `${queueHref("label", accountId)}&done=${done}`;
}
