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
import { plural } from "@/lib/report/plural";
import type { EmptyCells, ImportMode } from "@/lib/schemas/import-decisions";
import { type ImportProfile, importProfile } from "@/lib/schemas/import-profile";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { importSettings, type StoredColumnChoice } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import { isErrorFileColumn } from "@/lib/tabular/own-file";
import { chosenColumns } from "./choose-columns";
import {
  type ColumnFormats,
  columnFormats,
  type FormatName,
  formatsOfType,
} from "./column-formats-view";
import {
  BY_HAND,
  damagedNote,
  ERROR_FILE_COLUMN,
  KIND_WORDS,
  QUESTION_WORDS,
  REMEMBERED,
  SURE_WORDS,
  WHY_WORDS,
} from "./import-column-words";
import { rememberedWords } from "./remembered-mapping";
import { type ImportReadingView, viewImportReading } from "./view-import-reading";
import { type PersonsView, viewPersons } from "./view-persons";
import { type StatusesView, viewStatuses } from "./view-statuses";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a column can be taken for, and by which formats its values are read then. */
export interface TargetOption extends Option {
  readonly formats: readonly FormatName[];
}

/** One column of the file and what it is taken for. */
export interface ImportColumn {
  readonly index: number;
  readonly label: string;
  readonly samples: string;
  readonly fill: string;
  readonly target: string;
  /** Why it is taken for that and how sure that is, or what only the person can answer. */
  readonly why: string;
  readonly asks: boolean;
  readonly formats: ColumnFormats;
  /** What is to be known of its values. */
  readonly note?: string | undefined;
}

/** The columns step. */
export interface ImportColumnsView {
  readonly kind: FileKind;
  readonly kinds: readonly Option[];
  /** Of which earlier file the columns are, where they are remembered. */
  readonly remembered?: string | undefined;
  readonly reading: ImportReadingView;
  readonly targets: readonly TargetOption[];
  readonly columns: readonly ImportColumn[];
  /** What is in the status column of an order history. */
  readonly statuses: StatusesView;
  readonly createAccounts: boolean;
  /** Account lists: what is done with rows of persons, where there are some. */
  readonly persons?: PersonsView | undefined;
  readonly mode: ImportMode;
  readonly emptyCells: EmptyCells;
}

const LEFT_OUT: TargetOption = { value: "", label: "Leave out", formats: [] };

/** What was found in the file, and the choices. */
export async function viewImportColumns(
  scope: Scope,
  record: ImportRecord,
  format: Format,
  timeZone: string,
): Promise<ImportColumnsView> {
  const profile = importProfile.parse(JSON.parse(record.profile ?? ""));
  const settings = importSettings.parse(JSON.parse(record.settings));
  const { kind, choices } = chosenColumns(settings, profile);
  const proposals: readonly ColumnProposal<string>[] =
    kind === "orders"
      ? proposeOrderMapping(profile.columns)
      : proposeAccountMapping(profile.columns);
  const choiceOf = new Map(choices.map((choice) => [choice.index, choice]));
  const isChosen = settings.choices !== undefined;
  const isRemembered = settings.rememberedFrom !== undefined;
  return {
    kind,
    kinds: FILE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })),
    remembered: await rememberedWords(scope, settings, format, timeZone),
    reading: viewImportReading(profile, settings, format),
    targets: [LEFT_OUT, ...targetOptions(kind)],
    columns: proposals.map((proposal) =>
      columnView(
        proposal,
        { choice: choiceOf.get(proposal.column.index), isChosen, isRemembered },
        profile,
        format,
      ),
    ),
    statuses:
      kind === "orders"
        ? viewStatuses(settings, choices, profile, format, record.counts)
        : { listed: [] },
    createAccounts: settings.createAccounts,
    persons: kind === "accounts" ? viewPersons(settings, profile, choices) : undefined,
    mode: settings.mode,
    emptyCells: settings.emptyCells,
  };
}

function targetOptions(kind: FileKind): TargetOption[] {
  const option = (value: string, { header, type }: { header: string; type: string }) => ({
    value,
    label: header,
    formats: formatsOfType(type),
  });
  return kind === "orders"
    ? ORDER_TARGET_LIST.map((value) => option(value, ORDER_TARGETS[value]))
    : ACCOUNT_TARGET_LIST.map((value) => option(value, ACCOUNT_TARGETS[value]));
}

/** Targets that are identifiers: a spreadsheet damages them by taking them for numbers. */
const IDENTIFIERS: ReadonlySet<string> = new Set(["externalId", "accountId", "orderNumber"]);

interface ColumnState {
  readonly choice: StoredColumnChoice | undefined;
  readonly isChosen: boolean;
  readonly isRemembered: boolean;
}

function columnView(
  proposal: ColumnProposal<string>,
  { choice, isChosen, isRemembered }: ColumnState,
  profile: ImportProfile,
  format: Format,
): ImportColumn {
  const { column } = proposal;
  const target = choice?.target ?? "";
  const { damaged } = column.numbers;
  return {
    index: column.index,
    label: column.label,
    samples: column.samples.slice(0, 3).join(" · "),
    fill: profile.rows === 0 ? "–" : format.percent(column.filled / profile.rows),
    target,
    why: whyOf(proposal, target, isRemembered, profile),
    asks: proposal.asks !== undefined && !isChosen,
    formats: columnFormats(column, profile.columns, isChosen ? choice : undefined, format),
    note:
      damaged > 0 && IDENTIFIERS.has(target)
        ? damagedNote(plural(damaged, "value", format))
        : undefined,
  };
}

function whyOf(
  { column, match, takenBy, asks }: ColumnProposal<string>,
  target: string,
  isRemembered: boolean,
  profile: ImportProfile,
): string {
  if (target === "" && isErrorFileColumn(column.header)) return ERROR_FILE_COLUMN;
  if (isRemembered) return REMEMBERED;
  if (target !== (match?.target ?? "")) return BY_HAND;
  if (asks) return QUESTION_WORDS[asks];
  const taken = takenBy === undefined ? undefined : profile.columns[takenBy]?.label;
  if (taken !== undefined) return `“${taken}” already maps to this field`;
  return match ? `${SURE_WORDS[match.sure]}: ${WHY_WORDS[match.why]}` : "not recognised";
}
