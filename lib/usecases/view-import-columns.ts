import {
  type ColumnProposal,
  proposeAccountMapping,
  proposeOrderMapping,
} from "@/lib/importing/propose-mapping";
import {
  ACCOUNT_TARGET_LIST,
  ACCOUNT_TARGETS,
  FILE_KINDS,
  type FileKind,
  ORDER_TARGET_LIST,
  ORDER_TARGETS,
} from "@/lib/importing/targets";
import type { Format } from "@/lib/report/format";
import type { EmptyCells, ImportMode } from "@/lib/schemas/import-decisions";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { type ImportProfile, importProfile, importSettings } from "@/lib/schemas/import-settings";
import type { DateFormat } from "@/lib/tabular/date-format";
import { ENCODINGS } from "@/lib/tabular/encoding";
import { chosenColumns } from "./choose-columns";
import {
  DATE_ORDER_WORDS,
  DELIMITER_WORDS,
  KIND_WORDS,
  QUESTION_WORDS,
  WHY_WORDS,
} from "./import-column-words";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One column of the file and what it is taken for. */
export interface ImportColumn {
  readonly index: number;
  readonly label: string;
  readonly samples: string;
  readonly fill: string;
  readonly target: string;
  /** Why it is taken for that, or what only the person can answer. */
  readonly why: string;
  readonly asks: boolean;
  readonly dates?: { readonly value: string; readonly options: readonly Option[] } | undefined;
  readonly decimal?: { readonly value: string; readonly options: readonly Option[] } | undefined;
}

/** The columns step. */
export interface ImportColumnsView {
  readonly kind: FileKind;
  readonly kinds: readonly Option[];
  readonly summary: string;
  readonly encoding: string;
  readonly encodings: readonly Option[];
  readonly delimiter: string;
  readonly delimiters: readonly Option[];
  readonly headerLine: string;
  readonly headerLines: readonly Option[];
  readonly targets: readonly Option[];
  readonly columns: readonly ImportColumn[];
  /** Values of the status column of an order history. */
  readonly statuses: readonly {
    readonly value: string;
    readonly count: string;
    readonly excluded: boolean;
  }[];
  readonly createAccounts: boolean;
  readonly mode: ImportMode;
  readonly emptyCells: EmptyCells;
}

const LEFT_OUT: Option = { value: "", label: "leave out" };

/** What was found in the file, and the choices. */
export function viewImportColumns(record: ImportRecord, format: Format): ImportColumnsView {
  const profile = importProfile.parse(JSON.parse(record.profile ?? ""));
  const settings = importSettings.parse(JSON.parse(record.settings));
  const { kind, choices } = chosenColumns(settings, profile);
  const proposals: readonly ColumnProposal<string>[] =
    kind === "orders"
      ? proposeOrderMapping(profile.columns)
      : proposeAccountMapping(profile.columns);
  const targetOf = new Map(choices.map((choice) => [choice.index, choice]));
  const statusColumn = choices.find(({ target }) => kind === "orders" && target === "status");
  const statuses = statusColumn ? (profile.columns[statusColumn.index]?.values ?? []) : [];
  return {
    kind,
    kinds: FILE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })),
    summary: `${plural(profile.rows, "row", format)} and ${plural(profile.columns.length, "column", format)} below the header in line ${format.count(profile.format.headerLine)}.`,
    encoding: profile.format.encoding,
    encodings: ENCODINGS.map((value) => ({ value, label: value })),
    delimiter: profile.format.delimiter,
    delimiters: Object.entries(DELIMITER_WORDS).map(([value, label]) => ({ value, label })),
    headerLine: String(profile.format.headerLine),
    headerLines: headerLines(profile),
    targets: [LEFT_OUT, ...targetOptions(kind)],
    columns: proposals.map((proposal) => columnView(proposal, targetOf, profile, format)),
    statuses: statuses.map(({ value, count }) => ({
      value,
      count: format.count(count),
      excluded: settings.excludeStatuses.includes(value),
    })),
    createAccounts: settings.createAccounts,
    mode: settings.mode,
    emptyCells: settings.emptyCells,
  };
}

function targetOptions(kind: FileKind): Option[] {
  return kind === "orders"
    ? ORDER_TARGET_LIST.map((value) => ({ value, label: ORDER_TARGETS[value].header }))
    : ACCOUNT_TARGET_LIST.map((value) => ({ value, label: ACCOUNT_TARGETS[value].header }));
}

function headerLines({ firstRows }: ImportProfile): Option[] {
  return firstRows.map(({ line, cells }) => ({
    value: String(line),
    label: `Line ${line}: ${cells
      .filter((cell) => cell.trim() !== "")
      .slice(0, 4)
      .join(", ")
      .slice(0, 60)}`,
  }));
}

function columnView(
  { column, match, takenBy, asks }: ColumnProposal<string>,
  chosen: ReadonlyMap<number, { target: string; dates?: DateFormat | undefined; decimal: string }>,
  profile: ImportProfile,
  format: Format,
): ImportColumn {
  const choice = chosen.get(column.index);
  const taken = takenBy === undefined ? undefined : profile.columns[takenBy]?.label;
  const { dates, numbers } = column;
  const openDates = dates.mustChoose.length > 0 || dates.format === "dmy" || dates.format === "mdy";
  return {
    index: column.index,
    label: column.label,
    samples: column.samples.slice(0, 3).join(" · "),
    fill: profile.rows === 0 ? "–" : format.percent(column.filled / profile.rows),
    target: choice?.target ?? "",
    why: asks
      ? QUESTION_WORDS[asks]
      : taken !== undefined
        ? `the field is taken by “${taken}”`
        : match
          ? WHY_WORDS[match.why]
          : "not recognised; left out",
    asks: asks !== undefined,
    dates:
      openDates && dates.count > 0
        ? {
            value: choice?.dates ?? dates.format ?? "",
            options: [
              { value: "", label: "choose…" },
              ...(["dmy", "mdy"] as const).map((value) => ({
                value,
                label: DATE_ORDER_WORDS[value],
              })),
            ],
          }
        : undefined,
    decimal:
      numbers.mustChoose && numbers.count > 0
        ? {
            value: choice?.decimal ?? numbers.decimal,
            options: [
              { value: ".", label: "1,234.56: a point before the cents" },
              { value: ",", label: "1.234,56: a comma before the cents" },
            ],
          }
        : undefined,
  };
}

function plural(count: number, noun: string, format: Format): string {
  return `${format.count(count)} ${noun}${count === 1 ? "" : "s"}`;
}
