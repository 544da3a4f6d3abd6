import { proposedStatuses } from "@/lib/importing/proposed-statuses";
import { statusMeaning } from "@/lib/importing/status-meaning";
import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import type {
  ImportProfile,
  ImportSettings,
  StoredColumnChoice,
} from "@/lib/schemas/import-settings";

/** A status of an order history, and whether its rows are left out. */
export interface StatusView {
  readonly value: string;
  /** The column it is in. */
  readonly column: string;
  /** Its rows, with their noun. */
  readonly count: string;
  /** What they add up to; empty where it is not known. */
  readonly sum: string;
  readonly excluded: boolean;
  /** Why it is proposed as left out, or that nobody here knows it. */
  readonly note: string;
  /** Nobody has decided about it: a script stops. */
  readonly asked: boolean;
}

const NOTES = {
  notBought: "says that nothing was bought",
  unknown: "not known here: counts unless you leave it out",
  bought: "",
} as const;

/** The statuses of the file, the most frequent first (import.md 40). */
export function viewStatuses(
  settings: ImportSettings,
  choices: readonly StoredColumnChoice[],
  { columns, statusSums }: ImportProfile,
  format: Format,
): StatusView[] {
  const { column, chosen, proposed, asked } = proposedStatuses(settings, choices, columns);
  if (!column) return [];
  const sums = new Map(
    statusSums?.column === column.index
      ? statusSums.statuses.map((found) => [found.value, found.sums])
      : [],
  );
  return (column.values ?? []).map(({ value, count }) => ({
    value,
    column: column.label,
    count: plural(count, "row", format),
    sum: (sums.get(value) ?? [])
      .map(({ currency, minor }) => format.money(minor, currency))
      .join(" and "),
    excluded: chosen.includes(value) || proposed.includes(value),
    note: NOTES[statusMeaning(column.header, value)],
    asked: asked.includes(value),
  }));
}
