import { QUEUE_END, type QueuePart } from "@/lib/schemas/rate-queue";

/** The address of an account in the queue; of the end without one. */
export function queueHref(part: QueuePart, accountId: string | undefined, from?: string): string {
  const query = new URLSearchParams({
    ...(part !== "unlabelled" && { part }),
    at: accountId ?? QUEUE_END,
    ...(from !== undefined && { from }),
  });
  return `/rate?${query}`;
}

/** The address of the beginning of a part. */
export function queueStart(part: QueuePart): string {
  return part === "unlabelled" ? "/rate" : `/rate?part=${part}`;
}
