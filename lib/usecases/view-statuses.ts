import { proposedStatuses } from "@/lib/importing/proposed-statuses";
import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import type { ImportProfile } from "@/lib/schemas/import-profile";
import type { ImportCounts } from "@/lib/schemas/import-record";
import type { ImportSettings, StoredColumnChoice } from "@/lib/schemas/import-settings";
import type { StatusMeaning } from "@/lib/schemas/status-meaning";

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
  readonly meaning: StatusMeaning;
  /** Nobody has decided about it: a script stops. */
  readonly asked: boolean;
}

/** The statuses of an order history. */
export interface StatusesView {
  readonly listed: readonly StatusView[];
  /** The amounts that were added up, where they were. */
  readonly sumsOf?: string | undefined;
  /** Said where there are more statuses than are listed. */
  readonly others?: string | undefined;
}

export const STATUS_NOTES = {
  notBought: "suggests no purchase",
  unclear: "may not be a purchase: counts unless you leave it out",
  unknown: "unknown status: counts unless you leave it out",
  bought: "",
} as const satisfies Record<StatusMeaning, string>;

/** What rows add up to, by currency; empty where it is not known. */
export const sumWords = (
  sums: readonly { readonly currency: string; readonly minor: number }[],
  format: Format,
): string => sums.map(({ currency, minor }) => format.money(minor, currency)).join(" and ");

/** The statuses of the file, the most frequent first (import.md 40). */
export function viewStatuses(
  settings: ImportSettings,
  choices: readonly StoredColumnChoice[],
  profile: ImportProfile,
  format: Format,
  counts: ImportCounts | null = null,
): StatusesView {
  const { column, chosen, proposed, asked } = proposedStatuses(settings, choices, profile);
  if (!column) return { listed: [] };
  const { statusSums } = profile;
  // What the check found is under the columns as they are now.
  const checked = counts?.statuses?.column === column.index ? counts.statuses.listed : undefined;
  const proposedSums = statusSums?.column === column.index ? statusSums.statuses : [];
  const figures = checked ?? proposedSums;
  const sums = new Map(figures.map((found) => [found.value, found.sums]));
  const amounts = choices.find(({ target }) => target === "amount")?.label;
  const { otherRows } = column;
  return {
    listed: column.values.map(({ value, count }) => {
      const meaning = column.meaningOf(value);
      return {
        value,
        column: column.label,
        count: plural(count, "row", format),
        sum: sumWords(sums.get(value) ?? [], format),
        excluded: chosen.includes(value) || proposed.includes(value),
        meaning,
        note: STATUS_NOTES[meaning],
        asked: asked.includes(value),
      };
    }),
    sumsOf: figures.length > 0 ? amounts : undefined,
    others: othersNote(otherRows, format),
  };
}

/** Said where there are more statuses than are listed. */
export const othersNote = (rows: number, format: Format): string | undefined =>
  rows > 0
    ? `All others: ${plural(rows, "row", format)} with statuses that are not listed. They count.`
    : undefined;
