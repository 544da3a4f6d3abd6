import { environment } from "@/lib/env";

/** A page's address as people open it, for a link that is handed over or mailed. */
export function ownLink(path: string): string {
  return `${environment().origins[0] ?? ""}${path}`;
}
