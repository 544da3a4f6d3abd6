import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { type Door, mapAnswer } from "./answer-door";
import { headerOfTarget } from "./given-columns";
import type { FileKind } from "./targets";

/** So many columns are named for a field that no header names. */
const CANDIDATES_MAX = 5;

const NUMBERS: ReadonlySet<string> = new Set(["amount", "quantity", "unitPrice"]);

function fits(target: string, { filled, dates, numbers }: ColumnProfile): boolean {
  if (filled === 0) return false;
  const isDate = dates.count >= filled / 2 && dates.format !== "serial";
  if (target === "orderDate") return dates.count >= filled / 2 || dates.mustChoose.length > 0;
  const isNumber = numbers.count >= filled / 2;
  if (NUMBERS.has(target)) return isNumber && !isDate;
  return !isDate && !isNumber;
}

/** The columns that may hold what no header names, by what is in them; the likeliest few. */
export function candidateColumns(
  targets: readonly string[],
  columns: readonly ColumnProfile[],
  taken: ReadonlySet<number>,
): { readonly label: string; readonly target: string }[] {
  const free = columns.filter(({ index }) => !taken.has(index));
  // Most files have names; an account without an ID is found by it.
  const likeliest = targets.includes("accountName") ? ["accountName"] : targets;
  const found = likeliest.flatMap((target) =>
    free.filter((column) => fits(target, column)).map(({ label }) => ({ label, target })),
  );
  const seen = new Set<string>();
  return found.filter(({ label }) => !seen.has(label) && seen.add(label)).slice(0, CANDIDATES_MAX);
}

/** Which columns may be the missing one, and how a script says so; empty where none is. */
export function candidateSentence(
  kind: FileKind,
  candidates: readonly { readonly label: string; readonly target: string }[],
  door: Door | undefined,
): string {
  if (candidates.length === 0) return "";
  const options = candidates.map(({ label, target }) => {
    const field = headerOfTarget(kind, target);
    return door ? mapAnswer(door, label, field) : `“${label}” as ${field}`;
  });
  return `It may be one of these: ${options.join(", ")}.`;
}
