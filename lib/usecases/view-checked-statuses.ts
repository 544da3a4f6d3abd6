import { isAskedMeaning } from "@/lib/importing/status-tally";
import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import type { ImportCounts } from "@/lib/schemas/import-record";
import type { StatusMeaning } from "@/lib/schemas/status-meaning";
import { othersNote, sumWords } from "./view-statuses";

/** The statuses of a checked order history: what is left out, and what counts. */
export interface CheckedStatusesView {
  readonly finding: string;
  readonly statuses: readonly {
    readonly value: string;
    readonly count: string;
    readonly sum: string;
    /** What is done with its rows. */
    readonly done: string;
  }[];
  /** Said where there are more statuses than are listed. */
  readonly others?: string | undefined;
}

const COUNTED = {
  notBought: "counts, although it suggests no purchase",
  unclear: "counts, but may not be a purchase",
  unknown: "counts (unknown status)",
  bought: "counts",
} as const satisfies Record<StatusMeaning, string>;

const SUM_UNKNOWN = "not known";

/** What the rows of each status come to under the columns as they were chosen; undefined where none is in question. */
export function viewCheckedStatuses(
  { statuses }: ImportCounts,
  format: Format,
): CheckedStatusesView | undefined {
  if (!statuses) return undefined;
  const { listed, otherRows } = statuses;
  const left = listed.filter(({ excluded }) => excluded);
  const rows = left.reduce((sum, one) => sum + one.rows, 0);
  return {
    finding:
      left.length === 0
        ? "No row is left out by its status."
        : `${plural(rows, "row", format)} left out because of the status.`,
    statuses: listed.map(({ value, rows: count, sums, excluded, meaning }) => ({
      value,
      count: format.count(count),
      sum: sumWords(sums, format) || SUM_UNKNOWN,
      done: excluded ? "left out" : COUNTED[meaning],
    })),
    others: othersNote(otherRows, format),
  };
}

/** The same for scripts: what is left out, and what counts although it may not be bought. */
export function checkedStatusSentences({ statuses }: ImportCounts, format: Format): string[] {
  const named = (among: NonNullable<ImportCounts["statuses"]>["listed"]) =>
    among
      .map(
        ({ value, rows, sums }) =>
          `${value} (${plural(rows, "row", format)}, ${sumWords(sums, format) || SUM_UNKNOWN})`,
      )
      .join(", ");
  const { listed = [], otherRows = 0 } = statuses ?? {};
  const left = named(listed.filter(({ excluded }) => excluded));
  const kept = named(listed.filter((one) => !one.excluded && isAskedMeaning(one.meaning)));
  const others = othersNote(otherRows, format);
  return [
    ...(left ? [`Left out because of the status: ${left}.`] : []),
    ...(kept ? [`Counted, although they may not be purchases: ${kept}.`] : []),
    ...(others ? [others] : []),
  ];
}
