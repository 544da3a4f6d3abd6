import type { Format } from "@/lib/report/format";
import { ACCOUNT_FIELDS, type FieldType, isAccountField } from "@/lib/schemas/account-fields";
import { factName } from "@/lib/schemas/fact-names";
import { LOG_ACTIONS, type LogEntryRecord } from "@/lib/schemas/log-entry";
import { isoToDay } from "@/lib/tabular/date-format";
import { ROLE_HEADS } from "./people";

/** What the names of details mean. */
const WORDS: Readonly<Record<string, string>> = {
  accounts: "Accounts",
  accountsOf: "Accounts of",
  action: "What",
  asOf: "As-of date",
  before: "Version before",
  bytes: "Size",
  create: "New accounts",
  currency: "Reporting currency",
  deleteAfter: "To be deleted on",
  error: "Rows with errors",
  expires: "Valid until",
  exportedAt: "Exported on",
  from: "From",
  fromDay: "From",
  ids: "External IDs rebuilt",
  kamsSeeOwn: "KAMs see only their own accounts",
  kept: "Accounts kept",
  label: "Label",
  labelBefore: "Label before",
  locale: "Numbers and dates",
  logEntries: "Log entries",
  name: "Name",
  names: "Names rebuilt",
  orderNumbers: "Order numbers rebuilt",
  orders: "Orders",
  ordersKept: "Orders kept",
  ordersRemoved: "Orders removed",
  ordersRestored: "Orders restored",
  override: "Override",
  projectBased: "Project-based business",
  rate: "Currency rate",
  removed: "Accounts removed",
  restored: "Accounts restored",
  role: "Role",
  sha256: "SHA-256 of the file",
  skip: "Left out",
  timeZone: "Time zone",
  to: "To",
  twoIds: "Accounts with the same external ID",
  twoNames: "People with the same name",
  twoOrders: "Orders with the same number",
  unchanged: "Unchanged",
  update: "Changed accounts",
  who: "Who",
};

const ON_OFF: ReadonlySet<string> = new Set(["projectBased", "kamsSeeOwn"]);
const IN_FIGURES: ReadonlySet<FieldType["type"]> = new Set(["whole", "decimal", "share", "money"]);
const ARROW = " → ";

/** How the log writes figures and dates: as the workspace does, in its time zone. */
export interface LogFormat {
  readonly format: Format;
  readonly timeZone: string;
}

/** The details of an entry as people read them: "Industry: Retail → Logistics". */
export function detailWords(
  { action, details }: Pick<LogEntryRecord, "action" | "details">,
  log: LogFormat,
): string[] {
  const isAboutFacts = action.startsWith("account.");
  return Object.entries(details).flatMap(([name, value]) => {
    // Counts of nothing tell nothing.
    if (value === 0 && !isAboutFacts) return [];
    if (isAboutFacts && isAccountField(name)) {
      const { type } = ACCOUNT_FIELDS[name];
      const isFigure = IN_FIGURES.has(type);
      const write = (part: string) =>
        isFigure ? figureWords(part, log) : type === "date" ? dateWords(part, log) : part;
      return `${factName(name)}: ${parts(value, write)}`;
    }
    return `${WORDS[name] ?? name}: ${valueWords(name, value, log)}`;
  });
}

type DetailValue = LogEntryRecord["details"][string];

function valueWords(name: string, value: DetailValue, log: LogFormat): string {
  const { format } = log;
  if (typeof value === "number")
    return name === "bytes" ? sizeWords(value, format) : format.count(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (ON_OFF.has(name)) return parts(value, (part) => (part === "on" ? "yes" : "no"));
  if (name === "asOf")
    return parts(value, (part) => (part === "–" ? "today" : dateWords(part, log)));
  if (name === "role") return parts(value, roleWords);
  if (name === "rate") return parts(value, (part) => figureWords(part, log));
  if (name === "action") return parts(value, (part) => LOG_WORDS.get(part) ?? part);
  return parts(value, (part) => dateWords(part, log));
}

/** Each of the values of a change: what was and what is. */
const parts = (value: DetailValue, write: (part: string) => string): string =>
  value === null ? "–" : String(value).split(ARROW).map(write).join(ARROW);

const LOG_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(LOG_ACTIONS));
const ROLE_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(ROLE_HEADS));
const roleWords = (role: string) => ROLE_WORDS.get(role) ?? role;

/** A figure as it is stored, with a point and perhaps a unit: "-1050.5", "75%", "0.92 EUR". */
const FIGURE = /^(-?\d{1,15}(?:\.\d{1,12})?)(%?)( [A-Z]{3})?$/;

function figureWords(text: string, { format }: LogFormat): string {
  const [, figure = "", percent = "", unit = ""] = FIGURE.exec(text) ?? [];
  if (figure === "") return text;
  return percent === ""
    ? format.decimal(Number(figure), 12) + unit
    : format.percent(Number(figure) / 100, 4);
}

const DATE = /\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?/g;

/** A text with its calendar dates and its instants as the workspace writes them. */
function dateWords(text: string, { format, timeZone }: LogFormat): string {
  return text.replace(DATE, (date) => {
    if (date.length > 10) return format.instant(new Date(date), timeZone);
    const day = isoToDay(date);
    return day === undefined ? date : format.date(day);
  });
}

/** 1,300,000 → "1.3 MB", never less than a tenth of the unit. */
export function sizeWords(bytes: number, format: Format): string {
  const [unit, name] = bytes < 100_000 ? [1e3, "kB"] : [1e6, "MB"];
  return `${format.decimal(Math.ceil((bytes / unit) * 10) / 10)} ${name}`;
}

const KINDS: Readonly<Record<LogEntryRecord["actorKind"], string>> = {
  person: "",
  key: "API key",
  command: "command line",
  product: "automatic",
};

/** What else did something than a person signed in; empty for people. */
export const actorKindWords = ({ actorKind }: Pick<LogEntryRecord, "actorKind">) =>
  KINDS[actorKind];
