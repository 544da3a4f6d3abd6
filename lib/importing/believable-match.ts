import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { closedValue, flagValue } from "./closed-values";
import { countryCode } from "./countries";
import { documentSort } from "./document-kinds";
import type { HeaderMatch } from "./match-headers";

/** The share of the filled cells that satisfies a test; unknown where values are too many to keep. */
function shareOf(column: ColumnProfile, test: (value: string) => boolean): number | undefined {
  if (column.values === undefined) return undefined;
  let passing = 0;
  for (const { value, count } of column.values) if (test(value)) passing += count;
  return passing / column.filled;
}

/** What share of a column reads as a type; undefined where the values cannot tell. */
function readable(column: ColumnProfile, target: string, type: string): number | undefined {
  switch (type) {
    case "date":
      return column.dates.count / column.filled;
    case "whole":
    case "decimal":
    case "share":
    case "money":
    case "amount":
    case "discount":
      return column.numbers.count / column.filled;
    case "flag":
      return shareOf(column, (value) => flagValue(value) !== undefined) ?? 0;
    case "country":
      return shareOf(column, (value) => countryCode(value) !== undefined);
    case "closed":
      return shareOf(column, (value) => closedValue(target, value) !== undefined) ?? 0;
    case "document":
      return shareOf(column, (value) => documentSort(value) !== undefined) ?? 0;
    default:
      return undefined;
  }
}

/** Whether one of the values is a credit note, a payment or the like: the column is of documents then. */
const namesCredit = ({ values }: ColumnProfile): boolean =>
  values?.some(({ value }) => {
    const sort = value.length > 3 ? documentSort(value) : undefined;
    return sort !== undefined && sort !== "invoice" && sort !== "order" && sort !== "other";
  }) ?? false;

/**
 * Whether the values of a column support what its header seems to say: a "Contract" column of file
 * names is no kind of agreement. Our own headers are always believed, so that their bad values are
 * reported rather than dropped.
 */
export function believable(
  column: ColumnProfile,
  match: HeaderMatch<string>,
  type: string,
): boolean {
  if (match.why === "exact" || column.filled === 0) return true;
  if (type === "document" && (match.sure === "sure" || namesCredit(column))) return true;
  const share = readable(column, match.target, type);
  return share === undefined || share >= 0.5;
}
