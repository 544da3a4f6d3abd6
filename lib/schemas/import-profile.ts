import { z } from "zod";
import { CLOSING_KINDS, CLOSING_ROWS_MAX } from "@/lib/tabular/closing-rows";
import { DATE_FORMATS, WRITTEN_FORMATS } from "@/lib/tabular/date-format";
import { ENCODINGS } from "@/lib/tabular/encodings";
import { COLUMNS_MAX, SHEETS_MAX } from "@/lib/tabular/limits";
import { DECIMAL_MARKS } from "@/lib/tabular/number-format";
import { SHARE_UNITS } from "@/lib/tabular/number-profile";
import { DELIMITERS } from "@/lib/tabular/row-parser";
import { SECOND_HEADERS } from "@/lib/tabular/second-header";
import { QUOTE_CHOICES } from "@/lib/tabular/table-format";
import { columnIndex, count, label, line, sheetNumber } from "./file-places";
import { sheetSchema } from "./sheet-rows";

const columnProfile = z
  .object({
    index: columnIndex,
    header: label,
    label,
    filled: count,
    samples: z.array(z.string().max(200)).max(5),
    values: z
      .array(z.object({ value: z.string().max(200), count }))
      .max(200)
      .optional(),
    numbers: z.object({
      count,
      decimal: z.enum(DECIMAL_MARKS),
      mustChoose: z.boolean(),
      percent: count,
      shareUnit: z.enum(SHARE_UNITS),
      fractions: count,
      twoOrMore: count,
      currencies: z.array(z.string().max(8)).max(200),
      damaged: count,
    }),
    dates: z
      .object({
        count,
        format: z.enum(DATE_FORMATS).optional(),
        mustChoose: z.array(z.enum(DATE_FORMATS)).max(DATE_FORMATS.length),
        twoDigitYears: z.boolean(),
        latest: z.partialRecord(z.enum(WRITTEN_FORMATS), z.number()),
      })
      .transform(({ format, ...dates }) => ({ ...dates, format })),
  })
  .transform(({ values, ...column }) => ({ ...column, values }));

const below = {
  headerLine: line,
  headerEnd: line.optional(),
  /** A report in groups gets a column for the names above its rows. */
  width: z
    .number()
    .int()
    .min(0)
    .max(COLUMNS_MAX + 1),
  closingLine: line.optional(),
  fillDown: z.array(columnIndex).max(COLUMNS_MAX).optional(),
  groups: z.object({ headings: count, column: columnIndex }).optional(),
};

/** What the rows of each status add up to, under the columns as they were proposed. */
const statusSums = z.object({
  column: columnIndex,
  /** Rows with a status that is not listed. */
  otherRows: count.optional(),
  statuses: z
    .array(
      z.object({
        value: z.string().max(200),
        rows: count.optional(),
        sums: z.array(z.object({ currency: z.string().max(8), minor: z.number().int() })).max(300),
      }),
    )
    .max(1000),
});

/** What was found in a file; the columns step shows it. */
export const importProfile = z.object({
  format: z.union([
    z.object({ sheet: sheetNumber, ...below }),
    z.object({
      encoding: z.enum(ENCODINGS),
      delimiter: z.enum(DELIMITERS),
      quotes: z.enum(QUOTE_CHOICES).optional(),
      ...below,
    }),
  ]),
  encodingWhy: z.enum(["mark", "nulPattern", "strictUtf8", "fallback", "chosen"]).optional(),
  sheets: z.array(sheetSchema).max(SHEETS_MAX).optional(),
  closing: z
    .array(z.object({ line, kind: z.enum(CLOSING_KINDS), text: z.string().max(100) }))
    .max(CLOSING_ROWS_MAX)
    .default([]),
  secondHeader: z.object({ kind: z.enum(SECOND_HEADERS), text: z.string().max(80) }).optional(),
  grouped: z.object({ headings: count, sums: count }).optional(),
  rows: count,
  statusSums: statusSums.optional(),
  columns: z.array(columnProfile).max(COLUMNS_MAX + 1),
  firstRows: z.array(z.object({ line, cells: z.array(z.string()).max(COLUMNS_MAX + 1) })).max(20),
});
export type ImportProfile = z.infer<typeof importProfile>;
