import { ACCOUNT_FIELDS, isAccountField } from "@/lib/schemas/account-fields";
import type { LogEntryRecord } from "@/lib/schemas/log-entry";

/** What the names of details mean; others speak for themselves. */
const WORDS: Readonly<Record<string, string>> = {
  bytes: "Size in bytes",
  create: "New accounts",
  update: "Changed accounts",
  unchanged: "Unchanged",
  skip: "Left out",
  error: "With errors",
  orders: "Orders",
  names: "Names matched anew",
  ids: "External IDs renewed",
  orderNumbers: "Order numbers renewed",
  twoIds: "Accounts that are there twice under one external ID",
  twoOrders: "Orders that are there twice under one number",
  twoNames: "People that are there twice under one name",
  removed: "Accounts taken out",
  restored: "Accounts put back",
  ordersRemoved: "Orders taken out",
  ordersRestored: "Orders put back",
  kept: "Accounts kept",
  ordersKept: "Orders kept",
  role: "Role",
  expires: "Ends",
  name: "Name",
  currency: "Reporting currency",
  timeZone: "Time zone",
  locale: "Numbers and dates",
  asOf: "As-of date",
  projectBased: "Project-based business",
  rate: "Rate",
  fromDay: "From",
  override: "Override",
  label: "Label",
  labelBefore: "Label before",
  kamsSeeOwn: "KAMs see only their own accounts",
};

/** The details of an entry as people read them: "Industry: Retail → Logistics". */
export function detailWords({
  action,
  details,
}: Pick<LogEntryRecord, "action" | "details">): string[] {
  const isAboutFacts = action.startsWith("account.");
  return Object.entries(details).map(([name, value]) => {
    const field = isAboutFacts && isAccountField(name) ? ACCOUNT_FIELDS[name].header : undefined;
    return `${field ?? WORDS[name] ?? name}: ${valueWords(value)}`;
  });
}

function valueWords(value: LogEntryRecord["details"][string]): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null ? "–" : String(value);
}

const KINDS: Readonly<Record<LogEntryRecord["actorKind"], string>> = {
  person: "",
  key: "key",
  command: "command line",
  product: "by itself",
};

/** What else did something than a person signed in; empty for people. */
export const actorKindWords = ({ actorKind }: Pick<LogEntryRecord, "actorKind">) =>
  KINDS[actorKind];
