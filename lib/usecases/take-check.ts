import { recheckImport } from "@/lib/repositories/import-jobs";
import { readImport } from "@/lib/repositories/imports";
import {
  basisField,
  type CheckBasis,
  isUntouched,
  type TypedCheck,
} from "@/lib/schemas/check-form";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { type ImportSettings, importSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import { withOrderAnswers } from "./answer-order-questions";
import { checkBasis } from "./check-basis";
import { clashSentence } from "./check-clashes";
import { MOVED_ON } from "./choose-columns";
import { withCells } from "./correct-cells";
import { withAccounts } from "./decide-accounts";
import { withDecisions } from "./decide-rows";
import { withValues } from "./map-values";

/** Why nothing of a form was taken. */
export interface CheckRefusal {
  readonly sentence: string;
  /** Set where the same form is taken when it is sent again with this basis. */
  readonly basis?: string | undefined;
}

/** Nothing typed: the rows are checked once more as they are. */
export const NOTHING_TYPED: TypedCheck = {
  cells: [],
  decisions: { rows: [], conflicts: [], together: undefined },
  accounts: { accounts: [], others: undefined },
  values: [],
  answers: {},
};

const OTHER_COLUMNS =
  "Nothing was applied: the file or its columns were changed in the meantime, by someone else or in another tab. Copy what you typed, then reload this page.";
const BUSY = "Nothing was applied: other changes came in at the same moment. Apply yours again.";

/** So often a form is taken anew where other changes came in between. */
const TRIES = 3;

/**
 * Takes all that was typed and chosen at the check, or nothing of it, and has the rows checked
 * again. Rows that are being checked just now are checked again from the start: what is typed is
 * never turned away for coming at the wrong moment.
 * @param basis what the sender saw; undefined for a script, which sees nothing
 * @param always check the rows again where nothing was typed, too
 */
export async function takeCheck(
  scope: Scope,
  id: string,
  typed: TypedCheck,
  { basis, always = false }: { basis?: CheckBasis | undefined; always?: boolean },
): Promise<CheckRefusal | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const record = await readImport(scope, id);
    if (!record || !isOpen(record)) return { sentence: MOVED_ON };
    const settings = importSettings.parse(JSON.parse(record.settings));
    const refusal = basis && refusalOf(record, settings, typed, basis);
    if (refusal) return refusal;
    if (isUntouched(typed) && (!always || record.status === "checking")) return undefined;
    const next = await withTyped(scope, id, settings, typed, basis);
    if (typeof next === "string") return { sentence: next };
    if (await recheckImport(scope, id, record.settings, JSON.stringify(next))) return undefined;
  }
  return { sentence: BUSY };
}

const isOpen = ({ status }: ImportRecord) => status === "checked" || status === "checking";

function refusalOf(
  record: ImportRecord,
  settings: ImportSettings,
  typed: TypedCheck,
  basis: CheckBasis,
): CheckRefusal | undefined {
  const now = checkBasis(record);
  if (isUntouched(typed)) return undefined;
  if (now.reading !== basis.reading) return { sentence: OTHER_COLUMNS };
  if (now.settings === basis.settings) return undefined;
  const sentence = clashSentence(settings, typed);
  return sentence === undefined ? undefined : { sentence, basis: basisField(now) };
}

/** The settings with all that was typed; a sentence where some of it cannot be taken. */
async function withTyped(
  scope: Scope,
  id: string,
  settings: ImportSettings,
  { cells, decisions, accounts, values, answers }: TypedCheck,
  basis: CheckBasis | undefined,
): Promise<ImportSettings | string> {
  const seenAt = Math.min(basis?.seenAt ?? Number.MAX_SAFE_INTEGER, settings.seenAt ?? 0);
  const corrected = withCells(settings, cells);
  if (typeof corrected === "string") return corrected;
  const decided = withDecisions(corrected, decisions, seenAt);
  if (typeof decided === "string") return decided;
  const named = await withAccounts(scope, id, decided, accounts);
  if (typeof named === "string") return named;
  const mapped = await withValues(scope, named, values);
  return typeof mapped === "string" ? mapped : withOrderAnswers(mapped, answers);
}
