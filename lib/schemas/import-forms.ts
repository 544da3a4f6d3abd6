import { z } from "zod";
import { DATE_FORMATS } from "@/lib/tabular/date-format";
import { CELL_MAX, COLUMNS_MAX } from "@/lib/tabular/limits";
import { DECIMAL_MARKS } from "@/lib/tabular/number-format";
import { DISCOUNT_UNITS, SHARE_UNITS } from "@/lib/tabular/number-profile";
import { formFields, refuseOtherFields } from "./form-fields";
import { EMPTY_CELLS, IMPORT_MODES } from "./import-decisions";
import { IMPORT_STEPS } from "./import-step";
import { orderAnswers } from "./order-answers";
import { pageCursor } from "./page-cursor";
import { encodingName, type ReadingChoices, readingChoices } from "./reading-choices";

/** The forms of the import's steps, as the browser sends them. */

const importId = z.string().min(1).max(100);

/** The name of a file is shown, never used as a path; control characters are taken out. */
export const uploadQuery = z.object({
  /** How the characters of a text are written, where the sender knows. */
  encoding: encodingName.optional(),
  name: z
    .string()
    .min(1)
    .max(1000)
    .transform((name) => name.replace(/\p{C}/gu, "").slice(0, 255) || "file"),
});

const behindLine = z.coerce.number().int().min(0).catch(0);

/** The query of an import's page: behind which line the shown rows of each list begin. */
export const importPageQuery = z.object({
  /** Which step is shown, where there is a choice. */
  step: z.enum(IMPORT_STEPS).optional().catch(undefined),
  /** Asks whether the import is to be discarded. */
  discard: z.literal("1").optional().catch(undefined),
  /** Rows with errors; of an import that is over, the rows that are listed. */
  after: behindLine,
  /** The accounts that its undoing keeps, behind one of them. */
  kept: z.string().max(600).catch(""),
  /** Rows that wait for a decision. */
  asked: behindLine,
  /** Rows that would be written. */
  planned: behindLine,
  /** Rows that change what somebody else changed too. */
  conflicts: behindLine,
  /** Accounts that an order history names and the workspace does not have, by their place. */
  accounts: behindLine,
  /** Rows of one kind (lib/importing/row-kinds.ts). */
  kind: z.string().max(40).optional().catch(undefined),
  kindAfter: behindLine,
  /** Every unknown value is listed, and not only the first of each column. */
  values: z.literal("all").optional().catch(undefined),
});
export type ImportPlaces = Omit<z.infer<typeof importPageQuery>, "after">;

/** The query of the import page: where the list of imports begins, and why pasted cells were not taken in. */
export const importListQuery = z.object({
  after: pageCursor,
  refused: z.string().max(20).optional().catch(undefined),
});

const columnNumber = z.coerce.number().int().min(0).max(COLUMNS_MAX);
/** The number of a column as the key of a record. */
const columnKey = z
  .string()
  .max(3)
  .regex(/^\d+$/)
  .refine((text) => Number(text) <= COLUMNS_MAX);
const perColumn = <T extends z.ZodType>(value: T) => z.record(columnKey, value);

const kind = z.enum(["accounts", "orders"]);

/** The columns step as it is filled in. */
export const columnsForm = z.object({
  kind,
  /** Target by column; empty leaves the column out. */
  targets: perColumn(z.string().max(40)),
  dates: perColumn(z.enum(DATE_FORMATS)),
  decimals: perColumn(z.enum(DECIMAL_MARKS)),
  shares: perColumn(z.enum(SHARE_UNITS)),
  discounts: perColumn(z.enum(DISCOUNT_UNITS)),
  excludeStatuses: z.array(z.string().max(200)).max(200),
  /** A script says which statuses are left out, whatever column they are in. */
  statusesAreSaid: z.boolean().optional(),
  /** What a script says of an order history; a person is asked at the check. */
  orderAnswers: orderAnswers.optional(),
  createAccounts: z.boolean(),
  /** Account lists: persons beside the companies they work for are accounts too. */
  keepPersons: z.boolean().default(false),
  mode: z.enum(IMPORT_MODES),
  emptyCells: z.enum(EMPTY_CELLS),
});
export type ColumnsForm = z.infer<typeof columnsForm>;

const readingForm = z.strictObject({ importId, ...readingChoices.shape });

export interface ConfirmForm {
  readonly skipErrors: boolean;
  readonly useReferenceTicket: boolean;
}

const cellForm = z
  .array(
    z.object({
      line: z.coerce.number().int().min(1),
      index: columnNumber,
      value: z.string().max(CELL_MAX),
      /** What the page showed in it. */
      shown: z.string().max(CELL_MAX).default(""),
      /** The value is replaced wherever it stands in the column. */
      everywhere: z.boolean(),
    }),
  )
  .max(1000);
export type CellForm = z.infer<typeof cellForm>;

/** Entries of a form named `prefix.<key>`, by key. */
export function entriesUnder(data: FormData, prefix: string): [key: string, value: string][] {
  return [...data.entries()].flatMap(([name, value]): [string, string][] =>
    name.startsWith(`${prefix}.`) && typeof value === "string"
      ? [[name.slice(prefix.length + 1), value]]
      : [],
  );
}

const filled = (entries: [string, string][]) =>
  Object.fromEntries(entries.filter(([, value]) => value !== ""));

/*
 * Readers of the forms. A form of ours always fits; one that does not was made by hand, and a
 * throw (answered with an error page, nothing written) is right for it.
 */

export const readImportId = (data: FormData): string => importId.parse(data.get("importId"));

/** The form of a step that asks nothing. */
export function readImportIdAlone(data: FormData): string {
  refuseOtherFields(data, "importId");
  return readImportId(data);
}

export const readKind = (data: FormData) =>
  z.strictObject({ importId, kind }).parse(formFields(data)).kind;

export function readReading(data: FormData): ReadingChoices {
  const typed = Object.entries(formFields(data)).filter(([, value]) => value !== "");
  const { importId: _, ...reading } = readingForm.parse({
    ...Object.fromEntries(typed),
    fillDown: data.has("fillDown") ? data.getAll("fillDown") : undefined,
  });
  return reading;
}

export function readColumnsForm(data: FormData): ColumnsForm {
  const lists = ["target.", "dates.", "decimals.", "shares.", "discounts."];
  const choices = ["exclude", "createAccounts", "keepPersons", "mode", "emptyCells"];
  refuseOtherFields(data, "importId", "kind", ...lists, ...choices);
  return columnsForm.parse({
    kind: data.get("kind"),
    targets: Object.fromEntries(entriesUnder(data, "target")),
    dates: filled(entriesUnder(data, "dates")),
    decimals: filled(entriesUnder(data, "decimals")),
    shares: filled(entriesUnder(data, "shares")),
    discounts: filled(entriesUnder(data, "discounts")),
    excludeStatuses: data.getAll("exclude"),
    createAccounts: data.get("createAccounts") === "on",
    keepPersons: data.get("keepPersons") === "on",
    mode: data.get("mode") ?? "both",
    emptyCells: data.get("emptyCells") ?? "keep",
  });
}

export function readConfirmForm(data: FormData): ConfirmForm {
  refuseOtherFields(data, "importId", "errors", "useReferenceTicket");
  const errors = z.enum(["stop", "leave"]).parse(data.get("errors") ?? "stop");
  return {
    skipErrors: errors === "leave",
    useReferenceTicket: data.get("useReferenceTicket") === "on",
  };
}

/** Reads `cell.<line>.<column>` with `shown.cell.…` and `everywhere.…` beside it. */
export function readCells(data: FormData): CellForm {
  refuseOtherFields(data, "importId", "cell.", "everywhere.", "shown.");
  const everywhere = new Set(entriesUnder(data, "everywhere").map(([key]) => key));
  return cellForm.parse(
    entriesUnder(data, "cell").map(([key, value]) => {
      const [line, index] = key.split(".");
      const shown = data.get(`shown.cell.${key}`) ?? undefined;
      return { line, index, value, shown, everywhere: everywhere.has(key) };
    }),
  );
}
