import { nameKey } from "@/lib/importing/name-key";
import type { JobRun } from "@/lib/jobs/run-next-job";
import { readAccountRow } from "@/lib/repositories/account-columns";
import { type Landing, land } from "@/lib/repositories/landing";
import { closeWorkspaceLanding } from "@/lib/repositories/workspace-landing";
import type { Job } from "@/lib/schemas/job";
import type { StoredRecord } from "@/lib/schemas/stored-row";
import type { ExportedTable } from "@/lib/schemas/workspace-tables";
import type { Scope } from "@/lib/scope";
import { createExchange, type Exchange } from "@/lib/tabular/exchange";
import { modelOf } from "./applied-model";
import { LANDING_BATCH, landBatch } from "./land-batch";
import { ratedWith, readWorkspaceContext, type WorkspaceContext } from "./rating-context";
import type { WorkspaceArchive } from "./workspace-archive";
import { WorkspaceFileRefused } from "./workspace-file-refused";

const CHECKED: readonly ExportedTable[] = [
  "accounts",
  "accountChanges",
  "orders",
  "segmentChanges",
  "labels",
  "events",
  "audits",
  "log",
];
const ADDED = { accountChanges: "AccountChange", segmentChanges: "SegmentChange" } as const;
/** Account owners, models and imports are kept in memory. */
const KEPT_MAX = 100_000;

/**
 * Checks every row of an exported workspace, then lands its accounts with orders and history, and
 * rates them all, as of the day they were rated as of: the portfolio that was exported. The next
 * round of the worker moves it on to today.
 *
 * @throws WorkspaceFileRefused, and as `land` does
 */
export async function landWorkspaceAccounts(
  scope: Scope,
  job: Job,
  run: JobRun,
  archive: WorkspaceArchive,
): Promise<void> {
  const now = new Date();
  const before = await readWorkspaceContext(scope, now);
  const settings = await archive.settings();
  const people = await allOf(archive, "people", now);
  const models = await allOf(archive, "models", now);
  const modelApplications = await allOf(archive, "modelApplications", now);
  const rates = await allOf(archive, "rates", now);
  const definition = models.find(({ version }) => version === settings.modelVersion)?.definition;
  const names = new Map(people.map(({ id, name }) => [String(id), String(name)]));
  const context: WorkspaceContext = {
    ...before,
    ownerName: (id) => names.get(id) ?? "",
    model: modelOf(definition === undefined ? undefined : String(definition), settings),
    asOf: settings.ratedAsOf ?? settings.asOf ?? before.asOf,
    currency: settings.currency,
    exchange: exchangeOf(rates, settings.currency),
  };
  const total = 2 * CHECKED.reduce((sum, name) => sum + archive.rowCount(name), 0);
  let done = 0;
  const counted = async function* (name: ExportedTable) {
    for await (const rows of archive.rows(name, now)) {
      run.signal.throwIfAborted();
      if (name === "accounts") ownersAreThere(rows, names);
      yield rows;
      done += rows.length;
      run.progress(done, total);
    }
  };
  for (const name of CHECKED) for await (const _ of counted(name));
  for (const { id, origin } of await allOf(archive, "imports", now)) {
    if (origin === "file") for await (const _ of archive.importFile(String(id)));
  }
  const closing = {
    importId: job.subjectId ?? "",
    settings,
    people: people.map((person) => ({ ...person, nameKey: nameKey(String(person.name)) })),
    models,
    modelApplications,
    rates,
  };
  await land(scope, job, {
    ...ratedWith(context),
    rows: archive.rowCount("accounts") + archive.rowCount("orders"),
    fill: async (landing) => {
      await fill(landing, counted, context);
      closeWorkspaceLanding(landing.closing, scope, closing);
    },
    // Whoever wrote accounts of their own meanwhile keeps them: the file is refused.
    settle: async () => {
      throw new WorkspaceFileRefused("not-empty");
    },
  });
}

async function fill(
  { reads, writes }: Landing,
  rowsOf: (name: ExportedTable) => AsyncGenerator<StoredRecord[]>,
  context: WorkspaceContext,
): Promise<void> {
  if ((await reads.accountsAfter("", 1, context.ownerName)).length > 0) {
    throw new WorkspaceFileRefused("not-empty");
  }
  for await (const rows of rowsOf("orders")) await writes.addStored("Order", rows);
  for await (const rows of rowsOf("accounts")) {
    for (let from = 0; from < rows.length; from += LANDING_BATCH) {
      const items = rows.slice(from, from + LANDING_BATCH).map((row) => ({
        account: readAccountRow(row, context.ownerName),
        isNew: true,
        changed: true,
      }));
      await landBatch({ reads, writes }, items, context, { cause: "import", importId: null });
    }
  }
  for (const name of ["accountChanges", "segmentChanges"] as const) {
    for await (const rows of rowsOf(name)) await writes.addStored(ADDED[name], rows);
  }
}

function exchangeOf(rows: readonly StoredRecord[], base: string): Exchange {
  const own = rows.filter((row) => row.base === base);
  const rates = own.map(({ currency, fromDay, rate }) => ({
    currency: String(currency),
    fromDay: Number(fromDay),
    rate: String(rate),
  }));
  return createExchange(base, rates);
}

function ownersAreThere(rows: readonly StoredRecord[], names: ReadonlyMap<string, string>): void {
  if (rows.every(({ ownerId }) => names.has(String(ownerId)))) return;
  throw new WorkspaceFileRefused("damaged", "people.csv");
}

/** The rows of a table of which a workspace has few. */
export async function allOf(
  archive: WorkspaceArchive,
  name: ExportedTable,
  now: Date,
): Promise<StoredRecord[]> {
  if (archive.rowCount(name) > KEPT_MAX) throw new WorkspaceFileRefused("too-large");
  const all: StoredRecord[] = [];
  for await (const rows of archive.rows(name, now)) all.push(...rows);
  return all;
}
