import { KINDS, TREATMENTS } from "@/lib/portfolio/treatment";
import { AGREEMENTS, CONTACTS } from "@/lib/scoring/facts";

/**
 * Every fact a person can give about an account, in the order of the account list template.
 * One table drives the form, the import, the template, the export and the database mapping.
 */

/** How the value of a field is written and bounded. */
export type FieldType =
  | { readonly type: "text"; readonly max: number }
  | { readonly type: "closed"; readonly values: readonly string[] }
  | { readonly type: "flag" }
  | { readonly type: "country" }
  | { readonly type: "currency" }
  /** A calendar date; held as days since 1970-01-01. */
  | { readonly type: "date" }
  /** A whole number within bounds. */
  | { readonly type: "whole"; readonly min: number; readonly max: number }
  /** A decimal number within bounds. */
  | { readonly type: "decimal"; readonly min: number; readonly max: number }
  /** 0–1, read as 0.9, 90% or 90 %. */
  | { readonly type: "share" }
  /** Minor units of the account's currency. */
  | { readonly type: "money"; readonly negative: boolean }
  /** Several short texts, separated by commas or semicolons. */
  | { readonly type: "tags"; readonly max: number };

const COUNT = { type: "whole", min: 0, max: 1_000_000 } as const;
const MONEY = { type: "money", negative: false } as const;

export const ACCOUNT_FIELDS = {
  externalId: { header: "External ID", type: "text", max: 200 },
  name: { header: "Account name", type: "text", max: 300 },
  website: { header: "Website", type: "text", max: 500 },
  industry: { header: "Industry", type: "text", max: 200 },
  country: { header: "Country", type: "country" },
  kind: { header: "Kind", type: "closed", values: KINDS },
  owner: { header: "Owner", type: "text", max: 200 },
  selfLabel: { header: "Self-label", type: "text", max: 100 },
  currency: { header: "Currency", type: "currency" },
  customerSince: { header: "Customer since", type: "date" },
  lastPurchaseOn: { header: "Last purchase", type: "date" },
  orders12m: { header: "Orders (12 months)", ...COUNT },
  ordersTotal: { header: "Orders (total)", ...COUNT },
  ordersPerYear: { header: "Orders a year", type: "decimal", min: 0, max: 100_000 },
  revenue12mMinor: { header: "Revenue (12 months)", type: "money", negative: true },
  revenueTotalMinor: { header: "Revenue (total)", type: "money", negative: true },
  averageTicketMinor: { header: "Average ticket", ...MONEY },
  gapVariation: { header: "Gap variation", type: "decimal", min: 0, max: 1000 },
  directAwardShare: { header: "Direct-award share", type: "share" },
  tailoredShare: { header: "Tailored share", type: "share" },
  agreement: { header: "Agreement", type: "closed", values: AGREEMENTS },
  contact: { header: "Contact", type: "closed", values: CONTACTS },
  touchpoints12m: { header: "Touchpoints (12 months)", ...COUNT },
  judged: { header: "Judged (1-5)", type: "decimal", min: 1, max: 5 },
  treatedAs: { header: "Treated as", type: "closed", values: TREATMENTS },
  namedManager: { header: "Named manager", type: "flag" },
  busyWeekPriority: { header: "Busy-week priority", type: "flag" },
  concessions12m: { header: "Concessions (12 months)", ...COUNT },
  hours12m: { header: "Hours (12 months)", type: "decimal", min: 0, max: 1_000_000 },
  grossMargin12mMinor: { header: "Gross margin (12 months)", type: "money", negative: true },
  costToServe12mMinor: { header: "Cost to serve (12 months)", ...MONEY },
  nps: { header: "NPS", type: "decimal", min: -100, max: 100 },
  csat: { header: "CSAT", type: "decimal", min: 0, max: 100 },
  returnRate: { header: "Return rate", type: "share" },
  referrals: { header: "Referrals", ...COUNT },
  complaints: { header: "Complaints", ...COUNT },
  target: { header: "Target", type: "flag" },
  contractEndsOn: { header: "Contract ends", type: "date" },
  tags: { header: "Tags", type: "tags", max: 20 },
  notes: { header: "Notes", type: "text", max: 10_000 },
} as const satisfies Record<string, { header: string } & FieldType>;

export type AccountField = keyof typeof ACCOUNT_FIELDS;

export function isAccountField(name: string): name is AccountField {
  return Object.hasOwn(ACCOUNT_FIELDS, name);
}

type ValueOf<T> = T extends { type: "closed"; values: readonly (infer V)[] }
  ? V
  : T extends { type: "text" | "country" | "currency" }
    ? string
    : T extends { type: "flag" }
      ? boolean
      : T extends { type: "tags" }
        ? readonly string[]
        : number;

/**
 * What people say about one account: absent is unknown, `null` is "made unknown on purpose"
 * (an emptied field of a form or an emptied cell where the person chose to clear).
 */
export type AccountValues = {
  readonly [F in AccountField]?: ValueOf<(typeof ACCOUNT_FIELDS)[F]> | null | undefined;
};
