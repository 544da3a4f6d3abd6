import type { FileKind } from "@/lib/importing/targets";
import { cancelImportAndJobs, moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { moveImport, readImport } from "@/lib/repositories/imports";
import type { ConfirmForm } from "@/lib/schemas/import-forms";
import { importProfile } from "@/lib/schemas/import-profile";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { type ImportSettings, importSettings } from "@/lib/schemas/import-settings";
import { type ReadingChoices, readingOf } from "@/lib/schemas/reading-choices";
import type { Scope } from "@/lib/scope";
import { isSheet } from "@/lib/tabular/table-format";
import { MOVED_ON, type StepProblem } from "./choose-columns";

/** Settings without what was chosen so far; but what was changed since the first check stays so. */
export function afresh(record: ImportRecord, choices: Partial<ImportSettings>): ImportSettings {
  const { firstSeenAt } = importSettings.parse(JSON.parse(record.settings));
  return importSettings.parse({ ...choices, firstSeenAt });
}

/** Reads the file again under another encoding or delimiter, another sheet or another header row. */
export async function readAgain(
  scope: Scope,
  id: string,
  choices: ReadingChoices,
): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (!record) return MOVED_ON;
  const settings = afresh(record, ofItsSheet(choices, record.profile));
  const from = ["columns", "checked", "failed"] as const;
  const change = {
    status: "reading",
    settings: JSON.stringify(settings),
    counts: null,
    problem: null,
    finishedAt: null,
  } as const;
  const moved = await moveImportAndEnqueue(scope, id, from, change, "read-import");
  return moved ? undefined : MOVED_ON;
}

/** What was chosen for one sheet says nothing about another. */
function ofItsSheet(choices: ReadingChoices, profile: string | null): ReadingChoices {
  const { sheet } = choices;
  if (sheet === undefined || profile === null) return choices;
  const { format } = importProfile.parse(JSON.parse(profile));
  return isSheet(format) && format.sheet === sheet ? choices : { sheet };
}

/** Another kind of file: the columns are proposed anew. */
export async function chooseKind(scope: Scope, id: string, kind: FileKind): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (!record) return MOVED_ON;
  const reading = readingOf(importSettings.parse(JSON.parse(record.settings)));
  const moved = await moveImport(scope, id, ["columns", "checked"], {
    status: "columns",
    counts: null,
    problem: null,
    settings: JSON.stringify(afresh(record, { ...reading, kind })),
  });
  return moved ? undefined : MOVED_ON;
}

/** Starts the landing of what the check showed. */
export async function confirmImport(
  scope: Scope,
  id: string,
  form: ConfirmForm,
): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (!record?.counts) return MOVED_ON;
  if (record.counts.error > 0 && !form.skipErrors) {
    return "Some rows have errors. Correct them, or choose to leave them out.";
  }
  if (record.counts.orderFindings.some(({ isOpen }) => isOpen)) {
    return "Some questions about the orders are still open. Answer them in the check first.";
  }
  if (record.counts.ask > 0) {
    return record.kind === "orders"
      ? "Some accounts in the orders match several accounts. Choose the right one for each, or leave them all out."
      : "Some rows match several accounts. Choose the right one for each, or leave them all out.";
  }
  if (record.counts.conflict > 0) {
    return "Some rows would overwrite changes made in the meantime. Choose which value to keep, row by row or for all.";
  }
  const settings = importSettings.parse(JSON.parse(record.settings));
  const proposed = form.useReferenceTicket ? record.counts.referenceTicket?.minor : undefined;
  const change = {
    status: "landing",
    problem: null,
    settings: JSON.stringify({
      ...settings,
      skipErrors: form.skipErrors,
      referenceTicketMinor: proposed,
    }),
  } as const;
  const moved = await moveImportAndEnqueue(scope, id, ["checked"], change, "land-import");
  return moved ? undefined : MOVED_ON;
}

/** Gives an import up; what has landed stays, what has not leaves no trace in the portfolio. */
export async function cancelImport(scope: Scope, id: string): Promise<StepProblem> {
  const open = ["uploading", "reading", "columns", "checking", "checked", "landing"] as const;
  return (await cancelImportAndJobs(scope, id, open)) ? undefined : MOVED_ON;
}
