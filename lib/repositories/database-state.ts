import { database } from "@/lib/db/client";

/** Whether the database can be asked at all, just now. Takes no scope: it reads nobody's data. */
export function isDatabaseReachable(): Promise<boolean> {
  return database().isReachable();
}
