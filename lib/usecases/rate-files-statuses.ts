import { notBoughtStatuses, statusMeaning } from "@/lib/importing/status-meaning";
import { statusQuestion } from "@/lib/importing/status-question";
import type { StatusFigures } from "@/lib/importing/status-tally";
import { currencyExponent } from "@/lib/tabular/currency";
import { minorToText } from "@/lib/tabular/decimal";
import { foldText } from "@/lib/tabular/fold-text";
import { counted, quoted } from "./rate-files-notes";

/** The column of statuses, as its profile has it. */
interface StatusColumn {
  readonly header: string;
  readonly label: string;
  /** Absent where it holds too many to list. */
  readonly values: readonly { readonly value: string; readonly count: number }[] | undefined;
}

const sumOf = ({ sums }: StatusFigures): string =>
  sums
    .map(({ currency, minor }) => `${minorToText(minor, currencyExponent(currency))} ${currency}`)
    .join(" and ");

/**
 * What is said of the statuses of an order history, and whether the run stops because some of them
 * say that nothing was bought and nobody said what is to be done with their rows.
 */
export function tallyNotes(
  name: string,
  { header, label, values }: StatusColumn,
  figures: readonly StatusFigures[],
  excluded: readonly string[] | undefined,
): { readonly asked: boolean; readonly lines: readonly string[] } {
  // Rows that cannot be read are in no figures, and asked about all the same.
  const listed = values ?? figures.map(({ value, rows }) => ({ value, count: rows }));
  const isLeft = new Set((excluded ?? []).map(foldText));
  const staying = listed.filter(({ value }) => !isLeft.has(foldText(value)));
  const figuresOf = new Map(figures.map((found) => [foldText(found.value), found]));
  const inWords = ({ value, count }: { readonly value: string; readonly count: number }) => {
    const found = figuresOf.get(foldText(value));
    return {
      value,
      rows: counted(Math.max(count, found?.rows ?? 0), "row"),
      sum: found ? sumOf(found) : "",
    };
  };
  const nothing = new Set(notBoughtStatuses(header, staying));
  const asked = staying.filter(({ value }) => nothing.has(value)).map(inWords);
  const unknown = staying.filter(({ value }) => statusMeaning(header, value) === "unknown");
  const lines: string[] = [];
  if (unknown.length > 0 && unknown.length < 30) {
    const names = unknown.map(({ value }) => quoted(value)).join(", ");
    lines.push(`  Statuses that are not known here, and count: ${names}.`);
  }
  if (asked.length === 0) return { asked: false, lines };
  if (excluded === undefined) {
    return {
      asked: true,
      lines: [...lines, `${name}: ${statusQuestion(label, asked, "command")}`],
    };
  }
  const kept = asked.map(
    ({ value, rows, sum }) => `${value} (${sum === "" ? rows : `${rows}, ${sum}`})`,
  );
  return {
    asked: false,
    lines: [...lines, `${name}: rows count by which nothing was bought: ${kept.join(", ")}.`],
  };
}
