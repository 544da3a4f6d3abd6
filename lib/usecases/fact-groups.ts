import type { AccountField } from "@/lib/schemas/account-fields";

/** The facts of an account in the groups in which people think of them; the form has the same. */
export const FACT_GROUPS: readonly {
  readonly title: string;
  readonly note: string;
  readonly fields: readonly AccountField[];
}[] = [
  {
    title: "Identity",
    note: "Who they are. Never scored.",
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
    note: "What they buy. Used for tenure, ticket size and purchase frequency.",
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
    note: "How they work with us. Used for personalization.",
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
    note: "How we serve them. Never scored.",
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
    note: "What they think of us. Never scored.",
    fields: ["nps", "csat", "returnRate", "referrals", "complaints"],
  },
];
