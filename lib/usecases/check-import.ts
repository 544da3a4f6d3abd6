import { mappedRows } from "@/lib/importing/value-map";
import type { JobRun } from "@/lib/jobs/run-next-job";
import { importsSince, seenUntil } from "@/lib/repositories/changes-since";
import { replaceImportAccounts } from "@/lib/repositories/import-accounts";
import { moveImportOfJob } from "@/lib/repositories/import-jobs";
import { replaceImportRows } from "@/lib/repositories/import-rows";
import { readImport } from "@/lib/repositories/imports";
import { averageTickets } from "@/lib/repositories/portfolio-sums";
import { importProfile } from "@/lib/schemas/import-profile";
import { importSettings } from "@/lib/schemas/import-settings";
import type { Job } from "@/lib/schemas/job";
import type { UnmatchedAccount } from "@/lib/schemas/order-account";
import type { Scope } from "@/lib/scope";
import { proposeReferenceTicket } from "@/lib/scoring/calibrate";
import { type TableRows, tableRows } from "@/lib/tabular/read-table";
import { RepeatedValues } from "./bad-cells";
import { correctedRows } from "./corrected-rows";
import { importRawRows } from "./import-raw-rows";
import { inTurns } from "./in-turns";
import { noteMeeting } from "./note-meeting";
import { planAccountRows } from "./plan-account-rows";
import { noCounts } from "./plan-counts";
import { planOrderRows } from "./plan-order-rows";
import { PlannedTickets } from "./plan-tickets";
import { readWorkspaceContext } from "./rating-context";
import { renewStoredKeys } from "./renew-stored-keys";
import { byRevenue } from "./unmatched-account";

/**
 * Job: the dry run. Reads every row under the chosen mapping and leaves a plan of what would be
 * written, row by row, with the counts. Nothing of the portfolio is touched.
 */
export async function checkImport(scope: Scope, job: Job, run: JobRun): Promise<void> {
  const id = job.subjectId ?? "";
  const record = await readImport(scope, id);
  if (record?.status !== "checking" || record.profile === null || record.kind === null) return;
  const settings = importSettings.parse(JSON.parse(record.settings));
  const profile = importProfile.parse(JSON.parse(record.profile));
  await renewStoredKeys(scope);
  const checkedAt = new Date();
  const seenAt = (await seenUntil(scope, checkedAt)).getTime();
  const context = await readWorkspaceContext(scope, checkedAt);

  let rows = 0;
  async function* counted(source: TableRows): TableRows {
    for await (const batch of source) {
      rows += batch.length;
      run.progress(rows, profile.rows);
      yield batch;
    }
  }
  function file(): TableRows {
    const table = tableRows(importRawRows(scope, id, profile.format), profile.format);
    const corrected = correctedRows(inTurns(table, run.signal), settings);
    return mappedRows(corrected, settings.choices ?? [], settings.values);
  }
  const source = counted(file());
  const counts = noCounts();
  // The reference ticket is the whole workspace's: nobody sets it who changes only some accounts.
  const tickets =
    context.model.referenceTicket || scope.changesOnly !== undefined
      ? undefined
      : new PlannedTickets();
  const unmatched: UnmatchedAccount[] = [];
  const { firstSeenAt } = settings;
  const landedSince =
    firstSeenAt === undefined
      ? new Map<string, Date>()
      : await importsSince(scope, new Date(firstSeenAt), id);
  const given = {
    scope,
    importId: id,
    context,
    settings,
    profile,
    source,
    again: file,
    signal: run.signal,
    landedSince,
  };
  const repeated = new RepeatedValues();
  const input = { ...given, counts, unmatched, tickets, repeated };
  await replaceImportRows(
    scope,
    job,
    id,
    record.kind === "orders" ? planOrderRows(input) : planAccountRows(input),
  );
  await replaceImportAccounts(scope, job, id, byRevenue(unmatched, context.currency));
  counts.rows = rows;
  counts.repeated = repeated.found();
  counts.unmatched = {
    accounts: unmatched.length,
    rows: unmatched.reduce((sum, { body }) => sum + body.rows, 0),
  };
  await noteMeeting(scope, id, record.kind, counts, unmatched);
  if (tickets) {
    const left = tickets.withStored(await averageTickets(scope));
    const minor = proposeReferenceTicket(left);
    if (minor !== undefined) counts.referenceTicket = { minor, accounts: left.length };
  }
  await moveImportOfJob(scope, job, ["checking"], {
    status: "checked",
    counts,
    checkedAt,
    problem: null,
    settings: JSON.stringify({ ...settings, firstSeenAt: firstSeenAt ?? seenAt, seenAt }),
  });
}
