import type { RowProblem } from "@/lib/importing/problem";
import type { RowKind, SkipReason } from "@/lib/importing/row-kinds";
import type { ImportRowRecord } from "@/lib/repositories/import-rows";
import type { ImportRowBody } from "@/lib/schemas/import-row-body";
import { storedProblem } from "./bad-cells";
import type { PlanInput } from "./plan-account-rows";
import { type MoneyLeftOut, noteLeftOut } from "./plan-counts";

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

/**
 * A row that cannot be read.
 * @param money what it would have added
 */
export function badOrderRow(
  line: number,
  problems: readonly RowProblem[],
  { counts, profile, settings, repeated }: PlanInput,
  money: MoneyLeftOut | undefined = problems[0]?.leaves,
): ImportRowRecord {
  counts.error += 1;
  const stored = problems.map((problem) => {
    const one = storedProblem(problem, profile, settings);
    repeated.note(problem, one);
    return one;
  });
  const reason = problems[0]?.code ?? null;
  if (reason !== null) noteLeftOut(counts, reason, line, money ?? "unknown");
  return orderRowOf(line, "error", stored[0]?.value ?? "", { problems: stored }, { reason });
}

/**
 * A row that is left out.
 * @param money what it would have added; undefined where that is counted by the status
 */
export function skippedOrderRow(
  line: number,
  label: string,
  reason: SkipReason,
  { counts }: PlanInput,
  money?: MoneyLeftOut | "unknown",
): ImportRowRecord {
  counts.skip += 1;
  noteLeftOut(counts, reason, line, money);
  return orderRowOf(line, "skip", label, {}, { reason });
}
