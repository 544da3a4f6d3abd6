import { mergedStatuses } from "@/lib/importing/proposed-statuses";
import { statusQuestion } from "@/lib/importing/status-question";
import { isAskedMeaning, type StatusFigures, type StatusList } from "@/lib/importing/status-tally";
import type { StatusMeaning } from "@/lib/schemas/status-meaning";
import { currencyExponent } from "@/lib/tabular/currency";
import { minorToText } from "@/lib/tabular/decimal";
import { foldText } from "@/lib/tabular/fold-text";
import { counted, quoted } from "./rate-files-notes";

/** The column of statuses, as its profile has it. */
interface StatusColumn {
  readonly label: string;
  /** Absent where it holds too many to list. */
  readonly values: readonly { readonly value: string; readonly count: number }[] | undefined;
  readonly meaningOf: (value: string) => StatusMeaning;
}

const sumOf = ({ sums }: StatusFigures): string =>
  sums
    .map(({ currency, minor }) => `${minorToText(minor, currencyExponent(currency))} ${currency}`)
    .join(" and ");

const UNKNOWN_NAMED = 30;

/**
 * What is said of the statuses of an order history, and whether the run stops because some of them
 * say that nothing was bought, or leave it open, and nobody said what is to be done with their rows.
 */
export function tallyNotes(
  name: string,
  { label, values, meaningOf }: StatusColumn,
  { listed: figures, otherRows }: StatusList,
  excluded: readonly string[] | undefined,
): { readonly asked: boolean; readonly lines: readonly string[] } {
  // Rows that cannot be read are in no figures, and asked about all the same.
  const counts = figures.map(({ value, rows }) => ({ value, count: rows }));
  const listed = mergedStatuses(values, counts);
  const isLeft = new Set((excluded ?? []).map(foldText));
  const staying = listed.filter(({ value }) => !isLeft.has(foldText(value)));
  const figuresOf = new Map(figures.map((found) => [foldText(found.value), found]));
  const inWords = ({ value, count }: { readonly value: string; readonly count: number }) => {
    const found = figuresOf.get(foldText(value));
    return {
      value,
      meaning: meaningOf(value),
      rows: counted(Math.max(count, found?.rows ?? 0), "row"),
      sum: found ? sumOf(found) : "",
    };
  };
  const asked = staying.map(inWords).filter(({ meaning }) => isAskedMeaning(meaning));
  const unknown = staying.filter(({ value }) => meaningOf(value) === "unknown");
  const lines: string[] = [];
  if (unknown.length > 0) {
    const named = unknown.slice(0, UNKNOWN_NAMED).map(({ value }) => quoted(value));
    const more = unknown.length - named.length;
    const rest = more > 0 ? ` and ${more} more` : "";
    lines.push(`  Unknown statuses, which count: ${named.join(", ")}${rest}.`);
  }
  if (otherRows > 0) lines.push(`  ${counted(otherRows, "row")} with other statuses count.`);
  if (asked.length === 0) return { asked: false, lines };
  if (excluded === undefined) {
    return {
      asked: true,
      lines: [...lines, `${name}: ${statusQuestion(label, asked, "command")}`],
    };
  }
  const kept = asked
    .filter(({ meaning }) => meaning === "notBought")
    .map(({ value, rows, sum }) => `${value} (${sum === "" ? rows : `${rows}, ${sum}`})`);
  const said = `${name}: rows that count although nothing was bought: ${kept.join(", ")}.`;
  return { asked: false, lines: kept.length > 0 ? [...lines, said] : lines };
}
