import { dropUnfinishedUploads as dropStarted } from "@/lib/repositories/imports";
import type { Scope } from "@/lib/scope";

/** A file that takes longer to arrive is taken to be cut off without anybody noticing. */
const UPLOAD_MAX_MS = 24 * 60 * 60 * 1000;

/** Takes away what a process that died in the middle of an upload left behind. */
export async function dropUnfinishedUploads(scope: Scope, now: Date): Promise<void> {
  await dropStarted(scope, new Date(now.getTime() - UPLOAD_MAX_MS));
}
