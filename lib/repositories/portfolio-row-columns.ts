import type { SqlParameter } from "@/lib/db/raw-sql";
import type { PortfolioRowRecord } from "@/lib/schemas/portfolio-row";

/** Columns of the PortfolioRow table in the order of {@link portfolioRowValues}. */
export const PORTFOLIO_ROW_COLUMNS = [
  "workspaceId",
  "accountId",
  "externalId",
  "name",
  "nameKey",
  "searchKey",
  "industry",
  "country",
  "ownerId",
  "ownerName",
  "ownerKey",
  "segment",
  "override",
  "listedAs",
  "scoreTenths",
  "scoreSort",
  "borderline",
  "provisional",
  "lapsed",
  "quiet",
  "coverage",
  "tenurePoints",
  "personalizationPoints",
  "ticketSizePoints",
  "purchaseFrequencyPoints",
  "tenureMonths",
  "revenueMinor",
  "revenueSort",
  "revenueTotalMinor",
  "averageTicketMinor",
  "orders12m",
  "ordersTotal",
  "marginMinor",
  "moneyLeftOut",
  "lastPurchaseOn",
  "lastPurchaseSort",
  "treatedAs",
  "mismatch",
  "nps",
  "csat",
  "returnRate",
  "referrals",
  "complaints",
  "modelVersion",
  "asOf",
  "updatedAt",
] as const satisfies readonly ("workspaceId" | keyof PortfolioRowRecord)[];

/** One row for a bulk write. */
export function portfolioRowValues(workspaceId: string, row: PortfolioRowRecord): SqlParameter[] {
  return PORTFOLIO_ROW_COLUMNS.map((column) =>
    column === "workspaceId" ? workspaceId : row[column],
  );
}
