import { readAccountRow } from "@/lib/repositories/account-columns";
import { CHANGE_CAUSES, RATING_CAUSES, readFieldChanges } from "@/lib/schemas/account-change";
import { EVENT_KINDS, EVENT_TEXT_MAX } from "@/lib/schemas/account-event";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account-fields";
import { readEvidenceBefore } from "@/lib/schemas/account-record";
import { ratedSegment } from "@/lib/schemas/closed-sets";
import { importProfile } from "@/lib/schemas/import-profile";
import { importRecord } from "@/lib/schemas/import-record";
import { importSettings } from "@/lib/schemas/import-settings";
import { ACTOR_KINDS, logAction, logDetails } from "@/lib/schemas/log-entry";
import { parseModel } from "@/lib/schemas/model-schema";
import { readOrderPast } from "@/lib/schemas/order";
import { readReport } from "@/lib/schemas/report-schema";
import { sampleSettings } from "@/lib/schemas/sample-settings";
import type { StoredRecord, StoredValue } from "@/lib/schemas/stored-row";
import type { ExportedTable } from "@/lib/schemas/workspace-tables";
import { readChangeWritten, readRatingWritten } from "@/lib/schemas/written-figures";
import { SEGMENTS } from "@/lib/scoring/facts";
import { isCurrency } from "@/lib/tabular/currency";
import { canonicalRate } from "@/lib/tabular/exchange";

/** What a row must be for the product to read it later; a check throws where it is not. */
type Check = (row: StoredRecord, now: Date) => void;

const json = (value: StoredValue | undefined): unknown => JSON.parse(String(value));

function must(holds: boolean): void {
  if (!holds) throw new Error("The row was not written by an export.");
}

const isOneOf = (known: readonly string[], value: StoredValue | undefined) =>
  must(known.includes(String(value)));

/** Nothing in the file is from the time after it was read: a forged log could name it. */
const isPast = (value: StoredValue | undefined, now: Date) =>
  must(value instanceof Date && value <= now);

export const ROW_CHECKS: Readonly<Record<ExportedTable, Check>> = {
  people: ({ name }) => must(String(name).trim() !== ""),
  models({ version, definition }) {
    const parsed = parseModel(json(definition));
    must(parsed.ok && parsed.model.version === version);
  },
  modelApplications({ at }, now) {
    isPast(at, now);
  },
  labels({ segment }) {
    isOneOf(SEGMENTS, segment);
  },
  events({ kind, text }) {
    isOneOf(EVENT_KINDS, kind);
    must(String(text).length <= EVENT_TEXT_MAX);
  },
  rates({ base, currency, rate }) {
    must(isCurrency(String(base)) && isCurrency(String(currency)));
    must(canonicalRate(String(rate)) === rate);
  },
  accounts(row) {
    const { values } = readAccountRow(row, () => "");
    for (const [name, field] of Object.entries(ACCOUNT_FIELDS)) {
      const value = values[name as keyof typeof values];
      if (field.type === "text" && typeof value === "string") must(value.length <= field.max);
    }
    must(values.name !== "");
  },
  accountChanges({ changes, cause, evidence, written }) {
    readFieldChanges(String(changes));
    if (written !== null) readChangeWritten(String(written));
    if (evidence !== null) readEvidenceBefore(String(evidence));
    isOneOf(CHANGE_CAUSES, cause);
  },
  orders({ before }) {
    readOrderPast(before === null ? null : String(before));
  },
  segmentChanges({ segmentFrom, segmentTo, cause, written }) {
    if (written !== null) readRatingWritten(String(written));
    ratedSegment.parse(segmentFrom);
    ratedSegment.parse(segmentTo);
    isOneOf(RATING_CAUSES, cause);
  },
  imports(row) {
    const { origin, settings, profile } = importRecord.parse(row);
    must(origin !== "workspace");
    (origin === "sample" ? sampleSettings : importSettings).parse(JSON.parse(settings));
    if (profile !== null) importProfile.parse(JSON.parse(profile));
  },
  audits({ report }) {
    readReport(String(report));
  },
  log({ at, actorKind, action, details }, now) {
    isPast(at, now);
    isOneOf(ACTOR_KINDS, actorKind);
    logAction.parse(action);
    logDetails.parse(json(details));
  },
};
