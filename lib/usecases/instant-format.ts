import { readWorkspace } from "@/lib/repositories/workspaces";
import type { Scope } from "@/lib/scope";
import { formatFor } from "./format-for";

/** How an instant is written in a workspace: in its formats and its time zone. */
export type InstantFormat = (at: Date) => string;

export async function instantFormat(scope: Scope): Promise<InstantFormat> {
  const { locale, currency, timeZone } = await readWorkspace(scope);
  const { instant } = formatFor(locale, currency);
  return (at) => instant(at, timeZone);
}
