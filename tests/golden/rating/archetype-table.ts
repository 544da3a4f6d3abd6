import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AGREEMENTS, CONTACTS, type Facts } from "@/lib/scoring/facts";
import { isoToDay } from "@/lib/tabular/date-format";

/** What a model must say of an archetype; every flag that is not written is false. */
export interface Expected {
  readonly segment: string;
  readonly score: number | undefined;
  readonly flags: readonly string[];
}

export interface TableRow {
  readonly name: string;
  readonly facts: Facts;
  readonly second: Expected;
  /** Undefined where the first model does not know the fact. */
  readonly first: Expected | undefined;
}

/** An account of which only the order dates are known. */
export interface HistoryRow {
  readonly name: string;
  /** ISO dates, one an order. */
  readonly purchases: readonly string[];
  readonly asOf: string;
  /** Of lapsed, quiet and new those that are true. */
  readonly second: readonly string[];
  readonly first: readonly string[];
}

export const FLAGS = ["borderline", "provisional", "new", "quiet", "lapsed"] as const;

/** Minor units; the table gives tickets as multiples of it. */
export const REFERENCE_TICKET = 100_000;

const day = (iso: string): number => {
  const found = isoToDay(iso);
  if (found === undefined) throw new Error(`${iso} is no date`);
  return found;
};

export const TABLE_AS_OF = day("2026-11-01");

const text = readFileSync(join(import.meta.dirname, "archetypes-2026.2.md"), "utf8");
const tables = text.split(/^\|(?:---\|)+$/m).slice(1);

function rowsOf(table: string | undefined): string[][] {
  return (table ?? "")
    .trim()
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .filter((line) => !line.startsWith("| Account |"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** "client, borderline, 62.6" or "unrated (buys like a client)". */
function expectedOf(cell: string): Expected {
  const [segment = "", ...rest] = cell.replace(/ \(.*\)$/, "").split(", ");
  const score = rest.find((part) => /^\d/.test(part));
  return {
    segment,
    score: score === undefined ? undefined : Number(score),
    flags: rest.filter((part) => part !== score),
  };
}

function numberOf(cell: string): number | undefined {
  if (cell === "–") return undefined;
  const value = Number(cell);
  if (Number.isNaN(value)) throw new Error(`${cell} is no number`);
  return value;
}

function memberOf<Member extends string>(members: readonly Member[], cell: string) {
  if (cell === "–") return undefined;
  const found = members.find((member) => member === cell);
  if (found === undefined) throw new Error(`${cell} is not known`);
  return found;
}

function factsOf(cell: string): Facts {
  const [row = "", judged] = cell.split(" · judged ");
  const cells = row.split(" / ");
  if (cells.length !== 8) throw new Error(`${cell} is no row of eight`);
  const [months = "", orders = "", ratio, direct, tailored, agreement, contact, touchpoints] =
    cells;
  const customerSince = TABLE_AS_OF - Math.round(Number(months) * 30.4375);
  const inAll = /\((\d+) in all, last (\d+) days ago\)/.exec(orders);
  const bought: Facts =
    orders === "once"
      ? {
          ordersTotal: 1,
          orders12m: TABLE_AS_OF - customerSince < 365 ? 1 : 0,
          lastPurchaseOn: customerSince,
        }
      : {
          orders12m: numberOf(orders.replace(/ \(.*/, "")),
          ordersTotal: inAll ? Number(inAll[1]) : undefined,
          lastPurchaseOn: TABLE_AS_OF - (inAll ? Number(inAll[2]) : 5),
        };
  return {
    customerSince,
    ...bought,
    averageTicketMinor: (numberOf(ratio ?? "") ?? 0) * REFERENCE_TICKET,
    directAwardShare: numberOf(direct ?? ""),
    tailoredShare: numberOf(tailored ?? ""),
    agreement: memberOf(AGREEMENTS, agreement ?? ""),
    contact: memberOf(CONTACTS, contact ?? ""),
    touchpoints12m: numberOf(touchpoints ?? ""),
    judged: judged === undefined ? undefined : Number(judged),
  };
}

export const TABLE_ROWS: readonly TableRow[] = rowsOf(tables[0]).map(
  ([name = "", facts = "", second = "", first = ""]) => ({
    name,
    facts: factsOf(facts),
    second: expectedOf(second),
    first: first === "–" ? undefined : expectedOf(first === "=" ? second : first),
  }),
);

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2020-03-01, 2023-03-01", "2026-05-04 ×3", "3 Apr, 16 May of 2023 and 2024" or "the same". */
function purchasesOf(cell: string, before: readonly string[]): readonly string[] {
  if (cell === "the same") return before;
  const [dates = "", years] = cell.split(" of ");
  if (years !== undefined) {
    return years.split(/, | and /).flatMap((year) =>
      dates.split(", ").map((date) => {
        const [dayOfMonth = "", month = ""] = date.split(" ");
        const number = String(MONTHS.indexOf(month) + 1).padStart(2, "0");
        return `${year}-${number}-${dayOfMonth.padStart(2, "0")}`;
      }),
    );
  }
  return cell.split(", ").flatMap((date) => {
    const [iso = "", times] = date.split(" ×");
    return Array.from({ length: Number(times ?? 1) }, () => iso);
  });
}

const standing = (cell: string): readonly string[] =>
  cell
    .replace(/ \(.*$/, "")
    .split(", ")
    .filter((flag) => flag !== "none");

export const HISTORY_ROWS: readonly HistoryRow[] = rowsOf(tables[1]).reduce<HistoryRow[]>(
  (rows, [name = "", purchases = "", asOf = "", second = "", first = ""]) => {
    const before = rows.at(-1);
    rows.push({
      name: name === "The same" ? (before?.name ?? "") : name,
      purchases: purchasesOf(purchases, before?.purchases ?? []),
      asOf,
      second: standing(second),
      first: standing(first),
    });
    return rows;
  },
  [],
);
