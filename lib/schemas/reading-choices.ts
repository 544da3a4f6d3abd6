import { z } from "zod";
import { CLOSING_CHOICES } from "@/lib/tabular/closing-rows";
import { ENCODINGS, encodingNamed } from "@/lib/tabular/encodings";
import { GROUP_CHOICES } from "@/lib/tabular/grouped-rows";
import { CELL_MAX, COLUMNS_MAX, ROWS_MAX, SHEETS_MAX } from "@/lib/tabular/limits";
import { DELIMITERS } from "@/lib/tabular/row-parser";
import { SECOND_HEADERS } from "@/lib/tabular/second-header";
import { QUOTE_CHOICES } from "@/lib/tabular/table-format";

/** Lines of a file with quoted newlines may outnumber its rows. */
export const LINES_MAX = ROWS_MAX * 50;

/** An encoding by any name that browsers know, as a script says it. */
export const encodingName = z
  .string()
  .max(40)
  .transform((name, context) => {
    const encoding = encodingNamed(name);
    if (encoding !== undefined) return encoding;
    context.issues.push({ code: "invalid_value", values: [...ENCODINGS], input: name });
    return z.NEVER;
  });

/** What a person may choose of how a file is read, instead of what was found. */
export const readingChoices = z.object({
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  quotes: z.enum(QUOTE_CHOICES).optional(),
  sheet: z.coerce.number().int().min(0).max(SHEETS_MAX).optional(),
  headerLine: z.coerce.number().int().min(1).max(LINES_MAX).optional(),
  secondHeader: z.enum(SECOND_HEADERS).optional(),
  groupRows: z.enum(GROUP_CHOICES).optional(),
  fillDown: z
    .array(z.string().max(CELL_MAX + 20))
    .max(COLUMNS_MAX)
    .optional(),
  closingRows: z.enum(CLOSING_CHOICES).optional(),
});
export type ReadingChoices = z.infer<typeof readingChoices>;

/** The choices of how a file is read among all that were made. */
export const readingOf = (settings: ReadingChoices): ReadingChoices =>
  readingChoices.parse(settings);
