import type { Format } from "@/lib/report/format";
import type { ReportModel } from "@/lib/report/report-model";
import type { MismatchRow } from "@/lib/report/view-parts";
import type { RankedAccount } from "@/lib/repositories/portfolio-accounts";

const ACTIONS_MAX = 12;
const PER_LIST = 4;

/** What to do this quarter: clients gone quiet first, then neglected clients, then what costs too much. */
export function auditActions(
  lists: {
    readonly quiet: readonly RankedAccount[];
    readonly underServed: readonly MismatchRow[];
    readonly overServed: readonly MismatchRow[];
    readonly checkFirst: readonly MismatchRow[];
  },
  format: Format,
): ReportModel["actions"] {
  const { quiet, underServed, overServed, checkFirst } = lists;
  const of = (rows: readonly MismatchRow[]) =>
    rows.slice(0, PER_LIST).map((row) => ({
      what: row.name,
      why: `${row.action} ${row.reason}${row.revenue === "–" ? "" : ` Revenue of 12 months: ${row.revenue}.`}`,
      href: row.href,
    }));
  const silent = quiet.slice(0, PER_LIST).map((account) => ({
    what: account.name,
    why: `Call: a client${account.segment === "client" ? "" : " by a person's override"} gone quiet${account.lastPurchaseOn === undefined ? "" : `, last purchase on ${format.date(account.lastPurchaseOn)}`}. Ask what changed.`,
    href: `/accounts/${account.id}`,
  }));
  const items = [...silent, ...of(underServed), ...of(overServed), ...of(checkFirst)].slice(
    0,
    ACTIONS_MAX,
  );
  return {
    finding:
      items.length === 0
        ? "Nothing calls for a change at the moment."
        : `The ${format.count(items.length)} most pressing: quiet clients first, then clients served as customers, then customers served as clients.`,
    items,
  };
}
