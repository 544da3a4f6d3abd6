import type { RowProblem } from "@/lib/importing/problem";
import type { RowKind, SkipReason } from "@/lib/importing/row-kinds";
import type { ImportRowRecord } from "@/lib/repositories/import-rows";
import type { ImportRowBody } from "@/lib/schemas/import-row-body";
import { storedProblem } from "./bad-cells";
import type { PlanInput } from "./plan-account-rows";
import { noteKind } from "./plan-counts";

interface Beside {
  readonly reason?: RowKind | null;
  readonly accountId?: string | null;
  readonly version?: number | null;
}

/** A row of the plan of an order history. */
export const orderRowOf = (
  line: number,
  action: ImportRowRecord["action"],
  label: string,
  body: ImportRowBody,
  { reason = null, accountId = null, version = null }: Beside = {},
): ImportRowRecord => ({
  line,
  action,
  accountId,
  version: accountId === null ? null : version,
  label,
  body: JSON.stringify(body),
  reason,
});

/** A row that cannot be read. */
export function badOrderRow(
  line: number,
  problems: readonly RowProblem[],
  { counts, profile, settings, repeated }: PlanInput,
): ImportRowRecord {
  counts.error += 1;
  const stored = problems.map((problem) => {
    const one = storedProblem(problem, profile, settings);
    repeated.note(problem, one);
    return one;
  });
  const reason = problems[0]?.code ?? null;
  if (reason !== null) noteKind(counts, reason);
  return orderRowOf(line, "error", stored[0]?.value ?? "", { problems: stored }, { reason });
}

/** A row that is left out. */
export function skippedOrderRow(
  line: number,
  label: string,
  reason: SkipReason,
  { counts }: PlanInput,
): ImportRowRecord {
  counts.skip += 1;
  noteKind(counts, reason);
  return orderRowOf(line, "skip", label, {}, { reason });
}
