import type { TableProfile } from "@/lib/tabular/profile-table";
import type { ColumnChoice } from "./propose-mapping";
import type { FileKind } from "./targets";

type Profile = Pick<TableProfile, "columns" | "rows">;

const ROWS_MIN = 3;
/** A column with fewer gaps than this has them for another reason. */
const FILLED_MAX = 0.8;
/** What each row of an account list has of its own: an empty one is unknown, not that above it. */
const OWN: ReadonlySet<string> = new Set(["externalId", "name", "website"]);

/**
 * Columns on the left that seem to be filled on the first row of a block alone, as a report writes
 * the customer once above its rows. Whether it is so only a person can tell.
 * @param choices what the columns are taken for
 */
export function columnsToFill(
  { columns, rows }: Profile,
  kind: FileKind,
  choices: readonly Pick<ColumnChoice<string>, "index" | "target">[],
): string[] {
  if (rows < ROWS_MIN || !columns.some(({ filled }) => filled === rows)) return [];
  const end = columns.findIndex(({ filled }) => filled === 0 || filled > rows * FILLED_MAX);
  return columns.slice(0, Math.max(0, end)).flatMap(({ index, header, label, samples }) => {
    const target = choices.find((choice) => choice.index === index)?.target;
    const isOwn = kind === "accounts" && target !== undefined && OWN.has(target);
    return header === "" || isOwn || samples.length === 0 ? [] : [label];
  });
}
