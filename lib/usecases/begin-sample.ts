import { countAccounts } from "@/lib/repositories/accounts";
import { findSample } from "@/lib/repositories/imports";
import { err, ok, type Result } from "@/lib/result";
import type { Scope } from "@/lib/scope";
import { loadSample } from "./load-sample";

/** Why the sample portfolio is not loaded. */
export type SampleRefusal = "loaded" | "being-removed" | "has-accounts";

/**
 * Queues the sample portfolio for a workspace without accounts, as the page offers it there only.
 * Answers the id of its import, also of one that was queued before and is not done yet.
 */
export async function beginSample(scope: Scope): Promise<Result<string, SampleRefusal>> {
  const before = await findSample(scope);
  if (!before && (await countAccounts(scope)) > 0) return err("has-accounts");
  if (!before) await loadSample(scope);
  const sample = before ?? (await findSample(scope));
  if (!sample) throw new Error("The sample portfolio was queued and is gone.");
  if (sample.status === "landing" && sample.finishedAt === null) return ok(sample.id);
  return err(sample.status === "landing" ? "being-removed" : "loaded");
}
