import { isTradeField, type TradeField } from "@/lib/importing/merge-trade";
import type { Format } from "@/lib/report/format";
import { ACCOUNT_FIELDS, type AccountField } from "@/lib/schemas/account-fields";
import type { AccountRecord, Source } from "@/lib/schemas/account-record";

export interface FactRow {
  readonly label: string;
  /** "not known" where it is unknown. */
  readonly value: string;
  readonly known: boolean;
  readonly source: string;
  /** The orders behind it, where it comes from them. */
  readonly ordersHref: string | undefined;
  readonly date: string;
}

export interface FactGroup {
  readonly title: string;
  readonly rows: readonly FactRow[];
}

/** The facts of an account in the groups in which people think of them; the form has the same. */
export const FACT_GROUPS: readonly {
  readonly title: string;
  readonly note: string;
  readonly fields: readonly AccountField[];
}[] = [
  {
    title: "Identity",
    note: "Who it is. None of this is scored.",
    fields: [
      "name",
      "externalId",
      "website",
      "industry",
      "country",
      "kind",
      "owner",
      "selfLabel",
      "tags",
      "notes",
    ],
  },
  {
    title: "Trade",
    note: "What it buys. Feeds tenure, ticket size and purchase frequency.",
    fields: [
      "currency",
      "customerSince",
      "lastPurchaseOn",
      "orders12m",
      "ordersTotal",
      "ordersPerYear",
      "revenue12mMinor",
      "revenueTotalMinor",
      "averageTicketMinor",
      "gapVariation",
    ],
  },
  {
    title: "Relationship",
    note: "What it needs and gives back. Feeds personalization.",
    fields: [
      "directAwardShare",
      "tailoredShare",
      "agreement",
      "contact",
      "touchpoints12m",
      "judged",
    ],
  },
  {
    title: "Treatment",
    note: "What we deliver. Never scored.",
    fields: [
      "treatedAs",
      "namedManager",
      "busyWeekPriority",
      "concessions12m",
      "hours12m",
      "grossMargin12mMinor",
      "costToServe12mMinor",
      "target",
      "contractEndsOn",
    ],
  },
  {
    title: "Experience",
    note: "How they find us. Never scored.",
    fields: ["nps", "csat", "returnRate", "referrals", "complaints"],
  },
];

const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  hand: "typed",
  import: "account list",
  orders: "order history",
};

/** The address of the orders behind a fact of an account, or of all its orders. */
export const ordersHref = (accountId: string, of?: TradeField): string =>
  `/accounts/${accountId}/orders${of === undefined ? "" : `?of=${of}`}`;

/** Every fact with its value, source and date; what is unknown says so. */
export function factGroups(account: AccountRecord, format: Format): FactGroup[] {
  return FACT_GROUPS.map(({ title, fields }) => ({
    title,
    rows: fields.map((field) => {
      const value = factText(account, field, format);
      const evidence = account.evidence[field];
      return {
        label: ACCOUNT_FIELDS[field].header,
        value: value ?? "not known",
        known: value !== undefined,
        source: value !== undefined && evidence ? SOURCE_WORDS[evidence.source] : "",
        ordersHref:
          evidence?.source === "orders" && isTradeField(field)
            ? ordersHref(account.id, field)
            : undefined,
        date: value !== undefined && evidence ? format.date(evidence.on) : "",
      };
    }),
  }));
}

/** A fact as people read it; undefined where it is unknown. */
export function factText(
  account: Pick<AccountRecord, "values">,
  field: AccountField,
  format: Format,
): string | undefined {
  const value = account.values[field];
  if (value == null) return undefined;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return value.join(", ") || undefined;
  if (typeof value === "string") return value;
  switch (ACCOUNT_FIELDS[field].type) {
    case "money":
      return format.money(value, account.values.currency ?? format.currency);
    case "share":
      return format.percent(value, 1);
    case "date":
      return format.date(value);
    default:
      return format.decimal(value, 2);
  }
}
