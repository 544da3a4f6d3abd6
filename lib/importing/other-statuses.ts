import type { ColumnProfile } from "@/lib/tabular/column-profile";
import type { TableRow, TableRows } from "@/lib/tabular/read-table";
import { compactHeader, headerWords } from "./header-words";
import type { ColumnChoice } from "./propose-mapping";
import { remembering } from "./remembering";
import { FLAGS, NO, YES } from "./status-flags";
import { isUndone, statusReader } from "./status-meaning";
import { isAskedMeaning } from "./status-tally";

/** Columns of statuses, by the words of their header. */
const STATUS = /\b(?:status|statut|stato|estado|situacao)\b|status$/;
/** Statuses of something else: a parcel, a lead, a customer. */
const NOT_OF_SALE =
  /\b(?:ful\w*ment|shipping|shipment|delivery|lead|lifecycle|email|mail|marketing|contact|customer|account|subscription|tax|versand\w*|liefer\w*|kunden\w*|livraison|envio|entrega|client|cliente)\b/;
/** Days on which something was undone: a row that has one is. */
const UNDONE_ON =
  /^(?:deal )?(?:cancell?ed|voided|deleted|lost|storniert|verloren|annulee?|anulad[oa]|cancelad[oa]) (?:at|on|time|date|am|le|el|em)$|^(?:cancell?ation|cancel|void) date$|^storno ?datum$|^date d annulation$|^fecha de (?:cancelacion|anulacion)$|^data de cancelamento$/;

/** Whether a column holds the days on which orders were undone. */
export const isUndoneDay = (header: string): boolean => UNDONE_ON.test(headerWords(header));

/** What a cell of another column says that undoes its row; undefined where it does not. */
function undoneReader({ header, label }: ColumnProfile) {
  if (isUndoneDay(header)) return (cell: string) => (/\d/.test(cell) ? label : undefined);
  const flags = FLAGS[compactHeader(header)];
  const words = headerWords(header);
  if (!flags && (!STATUS.test(words) || NOT_OF_SALE.test(words))) return undefined;
  const isNothing = (cell: string) => {
    if (!flags) return isUndone(cell);
    const word = headerWords(cell);
    // What is not paid yet may be paid later.
    return (
      (flags.yes === "notBought" && YES.has(word)) ||
      (flags.noInvoice === "notBought" && NO.has(word))
    );
  };
  return remembering((cell: string) => (isNothing(cell) ? `${label}: ${cell}` : undefined));
}

/**
 * Takes into the status what another column says of it (import.md 40): an order that is complete by
 * its status and deleted, failed or cancelled by another column has that as its status, named with
 * the column: "Payment status: failed". Undefined where no column says anything of it.
 */
export function withOtherStatuses(
  columns: readonly ColumnProfile[],
  choices: readonly ColumnChoice<string>[],
): ((row: TableRow) => TableRow) | undefined {
  const at = choices.find(({ target }) => target === "status")?.index;
  const main = at === undefined ? undefined : columns[at];
  if (at === undefined || !main) return undefined;
  const meaningOf = statusReader({
    header: main.header,
    headers: columns.map(({ header }) => header),
  });
  const isAsked = remembering((cell) => isAskedMeaning(meaningOf(cell)));
  const taken = new Set(choices.map(({ index }) => index));
  const others = columns.flatMap((column) => {
    const isOther = column.index !== at && !taken.has(column.index) && column.filled > 0;
    const read = isOther ? undoneReader(column) : undefined;
    return read ? [{ index: column.index, read }] : [];
  });
  const isDay = isUndoneDay(main.header);
  if (others.length === 0 && !isDay) return undefined;
  return (row) => {
    const own = (row.cells[at] ?? "").trim();
    if (!isDay && isAsked(own)) return row;
    const said = isDay ? (/\d/.test(own) ? main.label : "") : own;
    const found = others.reduce<string | undefined>(
      (first, { index, read }) => first ?? read((row.cells[index] ?? "").trim()),
      undefined,
    );
    const status = said !== "" && isDay ? said : (found ?? said);
    return status === own ? row : { ...row, cells: row.cells.with(at, status) };
  };
}

/** The rows of a file, each as `change` has it. */
export async function* changedRows(
  rows: TableRows,
  change: ((row: TableRow) => TableRow) | undefined,
): TableRows {
  for await (const batch of rows) yield change ? batch.map(change) : batch;
}
