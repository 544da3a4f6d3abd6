import {
  accountsStillThere,
  type LogFilter,
  listLogActors,
  listLogEntries,
} from "@/lib/repositories/log-entries";
import { readWorkspace } from "@/lib/repositories/workspaces";
import { LOG_ACTIONS, type LogEntryRecord } from "@/lib/schemas/log-entry";
import type { LogQuery } from "@/lib/schemas/log-query";
import { writePageCursor } from "@/lib/schemas/page-cursor";
import type { Scope } from "@/lib/scope";
import { isoToDay } from "@/lib/tabular/date-format";
import { formatFor } from "./format-for";
import { actorKindWords, detailWords } from "./log-words";
import { startOfDay } from "./start-of-day";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What `/settings/log` shows: 50 entries a page, the newest first. */
export interface LogView {
  readonly filter: {
    readonly action: string;
    readonly who: string;
    readonly from: string;
    readonly to: string;
  };
  readonly actions: readonly Option[];
  readonly actors: readonly Option[];
  readonly lines: readonly {
    readonly id: string;
    readonly at: string;
    readonly who: string;
    /** What else than a person signed in; else empty. */
    readonly whoKind: string;
    readonly what: string;
    readonly on: string;
    /** Where it leads, where it is an account that is still there. */
    readonly href: string | undefined;
    readonly details: readonly string[];
    readonly from: string;
    readonly requestId: string;
  }[];
  readonly exportHref: string;
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
}

const PAGE_ENTRIES = 50;
const ALL = { value: "", label: "All" };

/** One page of the log of the workspace. */
export async function viewLog(scope: Scope, query: LogQuery): Promise<LogView> {
  const workspace = await readWorkspace(scope);
  const { timeZone } = workspace;
  const [found, actors] = await Promise.all([
    listLogEntries(scope, logFilter(query, timeZone), { ...query, limit: PAGE_ENTRIES + 1 }),
    listLogActors(scope),
  ]);
  const backwards = query.before !== undefined;
  const more = found.length > PAGE_ENTRIES;
  // The entry too many only tells that there is another page; going back it comes first.
  const entries = backwards && more ? found.slice(1) : found.slice(0, PAGE_ENTRIES);
  const isAccount = ({ action }: LogEntryRecord) => action.startsWith("account.");
  const accountIds = entries.filter(isAccount).flatMap(({ subjectId }) => subjectId ?? []);
  const there = await accountsStillThere(scope, [...new Set(accountIds)]);
  const format = formatFor(workspace.locale, workspace.currency);
  const [first, last] = [entries[0], entries.at(-1)];
  const hasPrevious = backwards ? more : query.after !== undefined;
  const hasNext = backwards || more;
  const { action = "", who = "", from = "", to = "" } = query;
  return {
    filter: { action, who, from, to },
    actions: [ALL, ...Object.entries(LOG_ACTIONS).map(([value, label]) => ({ value, label }))],
    actors: [ALL, ...actors.map(({ id, name }) => ({ value: id, label: name }))],
    lines: entries.map((entry) => ({
      id: entry.id,
      at: format.instant(entry.at, timeZone),
      who: entry.actorName,
      whoKind: actorKindWords(entry),
      what: LOG_ACTIONS[entry.action],
      on: entry.subject ?? "",
      href: there.has(entry.subjectId ?? "") ? `/accounts/${entry.subjectId}` : undefined,
      details: detailWords(entry, { format, timeZone }),
      from: entry.fromAddress ?? "",
      requestId: entry.requestId ?? "",
    })),
    exportHref: `/api/log${search(query, {})}`,
    previousHref: hasPrevious && first ? pageHref(query, "before", first) : undefined,
    nextHref: hasNext && last ? pageHref(query, "after", last) : undefined,
  };
}

/** The filter of a query; its days are those of the workspace's time zone. */
export function logFilter(query: LogQuery, timeZone: string): LogFilter {
  const start = (iso: string | undefined, later = 0) => {
    const day = iso === undefined ? undefined : isoToDay(iso);
    return day === undefined ? undefined : startOfDay(day + later, timeZone);
  };
  return {
    action: query.action,
    actorId: query.who,
    from: start(query.from),
    to: start(query.to, 1),
  };
}

function pageHref(query: LogQuery, where: "before" | "after", entry: LogEntryRecord): string {
  return `/settings/log${search(query, { [where]: writePageCursor(entry) })}`;
}

/** The filter as it stands in an address, with what is given on top. */
function search(
  { action, who, from, to }: LogQuery,
  more: Readonly<Record<string, string>>,
): string {
  const given = Object.entries({ action, who, from, to, ...more }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}
