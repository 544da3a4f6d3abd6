import {
  ACCOUNT_TARGETS,
  isAccountTarget,
  isOrderTarget,
  ORDER_TARGETS,
} from "@/lib/importing/targets";
import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import { timeWords } from "@/lib/report/time-words";
import { importProfile } from "@/lib/schemas/import-profile";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { importSettings } from "@/lib/schemas/import-settings";
import { DATE_EXAMPLES } from "@/lib/tabular/date-format";
import { isSheet } from "@/lib/tabular/table-format";
import { DELIMITER_WORDS, ENCODING_WORDS, KIND_WORDS } from "./import-column-words";

/** What is kept of an import: who, when, the file, and how its columns were read. */
export interface ImportRecordView {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly mapping: readonly ImportMapping[];
}

export interface ImportMapping {
  readonly index: number;
  readonly column: string;
  readonly field: string;
  /** How its values were read, where there is a choice. */
  readonly read: string;
}

/** The record of an import, in words. */
export function importRecordView(
  record: ImportRecord,
  format: Format,
  timeZone: string,
): ImportRecordView {
  const settings = importSettings.parse(JSON.parse(record.settings));
  const { kind, finishedAt, undoneAt, counts, tookMs } = record;
  const at = (instant: Date | null) => instant && format.instant(instant, timeZone);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ["Kind", kind && KIND_WORDS[kind]],
    ["Uploaded by", record.startedBy],
    ["Uploaded", at(record.createdAt)],
    [record.status === "cancelled" ? "Discarded" : "Imported", at(finishedAt)],
    ["Time to import", tookMs === null ? null : timeWords(tookMs)],
    ["Undone by", record.undoneBy],
    ["Undone", at(undoneAt)],
    ["Size", sizeWords(record.byteSize, format)],
    ["Rows", counts && format.count(counts.rows)],
    ["Read as", readAs(record)],
    ["Left out by status", settings.excludeStatuses.join(", ") || null],
    [
      "Corrected cells",
      settings.corrections.length > 0 ? format.count(settings.corrections.length) : null,
    ],
  ];
  return {
    facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    mapping: (settings.choices ?? []).map(({ index, label, target, dates, decimal }) => ({
      index,
      column: label,
      field: fieldWords(kind, target),
      read: readWords(kind, target, dates, decimal),
    })),
  };
}

function readAs({ profile }: ImportRecord): string | undefined {
  if (profile === null) return undefined;
  const { format, sheets } = importProfile.parse(JSON.parse(profile));
  if (isSheet(format)) {
    const name = sheets?.[format.sheet]?.name ?? String(format.sheet + 1);
    return `sheet “${name}”, header in row ${format.headerLine}`;
  }
  const { encoding, delimiter, headerLine } = format;
  return `${ENCODING_WORDS[encoding]}, ${DELIMITER_WORDS[delimiter]}, header in line ${headerLine}`;
}

const targetOf = (kind: ImportRecord["kind"], target: string) => {
  if (kind === "orders") return isOrderTarget(target) ? ORDER_TARGETS[target] : undefined;
  return isAccountTarget(target) ? ACCOUNT_TARGETS[target] : undefined;
};

const fieldWords = (kind: ImportRecord["kind"], target: string) =>
  targetOf(kind, target)?.header ?? target;

const WITH_DECIMALS: ReadonlySet<string> = new Set([
  ...["decimal", "share", "money", "amount", "discount"],
]);

function readWords(
  kind: ImportRecord["kind"],
  target: string,
  dates: keyof typeof DATE_EXAMPLES | undefined,
  decimal: string,
): string {
  const type = targetOf(kind, target)?.type ?? "text";
  if (type === "date" && dates) return `dates like ${DATE_EXAMPLES[dates]}`;
  return WITH_DECIMALS.has(type) ? `decimal separator “${decimal}”` : "";
}

const sizeWords = (bytes: number, format: Format): string =>
  bytes < 1000 ? plural(bytes, "byte", format) : `${format.decimal(bytes / 1000)} kB`;
