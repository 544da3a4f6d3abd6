import { noteAlone } from "@/lib/repositories/log";
import { listLogEntries } from "@/lib/repositories/log-entries";
import { readWorkspace } from "@/lib/repositories/workspaces";
import { LOG_ACTIONS, type LogEntryRecord } from "@/lib/schemas/log-entry";
import type { LogQuery } from "@/lib/schemas/log-query";
import type { PageCursor } from "@/lib/schemas/page-cursor";
import type { Scope } from "@/lib/scope";
import { csvLine } from "@/lib/tabular/write-csv";
import { formatFor } from "./format-for";
import { detailWords, type LogFormat } from "./log-words";
import { logFilter } from "./view-log";

/** Entries read at once: a slow reader holds no read of the database open. */
const BATCH = 1000;

const HEADERS = [
  "Time (UTC)",
  "Who",
  "Kind",
  "ID of who",
  "What",
  "Action",
  "On",
  "ID of what",
  "Details",
  "From address",
  "Request",
];

/**
 * The entries that match as CSV, the newest first and beginning with the one that says that they
 * were taken out. Without a place in the list: an export has all pages.
 */
export async function exportLog(scope: Scope, query: LogQuery): Promise<AsyncIterable<string>> {
  const { timeZone, locale, currency } = await readWorkspace(scope);
  const log = { format: formatFor(locale, currency), timeZone };
  const { action, who, from, to } = query;
  const details = { action: action ?? "", who: who ?? "", from: from ?? "", to: to ?? "" };
  const given = Object.entries(details).filter(([, value]) => value !== "");
  await noteAlone(scope, { action: "log.exported", details: Object.fromEntries(given) });
  return lines(scope, logFilter(query, timeZone), log);
}

async function* lines(
  scope: Scope,
  filter: ReturnType<typeof logFilter>,
  log: LogFormat,
): AsyncGenerator<string> {
  yield csvLine(HEADERS);
  for (let after: PageCursor | undefined; ; ) {
    const entries = await listLogEntries(scope, filter, { after, limit: BATCH });
    if (entries.length > 0) yield entries.map((entry) => lineOf(entry, log)).join("");
    if (entries.length < BATCH) return;
    after = entries.at(-1);
  }
}

function lineOf(entry: LogEntryRecord, log: LogFormat): string {
  return csvLine([
    entry.at.toISOString(),
    entry.actorName,
    entry.actorKind,
    entry.actorId,
    LOG_ACTIONS[entry.action],
    entry.action,
    entry.subject ?? "",
    entry.subjectId ?? "",
    detailWords(entry, log).join("; "),
    entry.fromAddress ?? "",
    entry.requestId ?? "",
  ]);
}
