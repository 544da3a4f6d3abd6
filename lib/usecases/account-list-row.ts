import { isFirm } from "@/lib/portfolio/mismatch";
import type { Format } from "@/lib/report/format";
import { markOf } from "@/lib/report/mismatch-rows";
import type { SegmentMark } from "@/lib/report/view-parts";
import type { AccountListRecord } from "@/lib/repositories/account-list";
import type { AccountListQuery } from "@/lib/schemas/account-list";
import { accountHref } from "./account-list-links";
import { dayIn } from "./as-of";

/** One account as the list shows it. */
export interface AccountListRow {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** External id, industry, country: what tells two accounts of one name apart. */
  readonly detail: string;
  readonly owner: string;
  readonly mark: SegmentMark;
  /** Of what is rated; empty else. */
  readonly score: string;
  /** What trade alone would score, where the account is not rated: "trade only, 86". */
  readonly tradeOnly: string;
  /** How sure the rating is. */
  readonly certainty: "sure" | "check first" | "";
  readonly revenue: string;
  readonly lastPurchase: string;
  readonly treatedAs: string;
  readonly mismatch: "over-served" | "under-served" | null;
  readonly updated: string;
}

/** The row of an account in the list of a query. */
export function listRow(
  row: AccountListRecord,
  query: AccountListQuery,
  format: Format,
  timeZone: string,
): AccountListRow {
  const score = row.scoreTenths < 0 ? "–" : format.decimal(row.scoreTenths / 10);
  const isRated = row.segment !== "unrated";
  return {
    id: row.accountId,
    href: accountHref(row.accountId, query),
    name: row.name,
    detail: [row.externalId, row.industry, row.country].filter((part) => part).join(" · "),
    owner: row.ownerName,
    mark: markOf(row),
    score: isRated || row.scoreTenths < 0 ? score : "",
    tradeOnly: isRated || row.scoreTenths < 0 ? "" : `trade only, ${score}`,
    certainty: isRated
      ? isFirm({ ...row, override: row.override ?? undefined })
        ? "sure"
        : "check first"
      : "",
    revenue: row.revenueMinor === null ? "–" : format.wholeMoney(row.revenueMinor),
    lastPurchase: row.lastPurchaseOn === null ? "–" : format.date(row.lastPurchaseOn),
    treatedAs: row.treatedAs ?? "–",
    mismatch: row.mismatch,
    updated: format.date(dayIn(timeZone, row.updatedAt)),
  };
}
