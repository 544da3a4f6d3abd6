import type { SqlParameter } from "@/lib/db/raw-sql";

const DAY = 20_000;

/** The columns of PortfolioRow without a default, and one row's values in their order. */
export const PORTFOLIO_COLUMNS = [
  "workspaceId",
  "accountId",
  "name",
  "nameKey",
  "searchKey",
  "ownerId",
  "ownerName",
  "ownerKey",
  "segment",
  "scoreTenths",
  "borderline",
  "provisional",
  "lapsed",
  "quiet",
  "coverage",
  "revenueMinor",
  "revenueSort",
  "moneyLeftOut",
  "lastPurchaseSort",
  "modelVersion",
  "asOf",
  "updatedAt",
] as const;

export function portfolioRow(accountId: string, name: string): SqlParameter[] {
  const key = name.toLowerCase();
  const updatedAt = new Date("2026-01-02T03:04:05.678Z");
  const flags = [true, false, false, false];
  const owner = ["o", "Owner", "owner"];
  const rest = [87.5, 9_007_199_254_740_991n, -1n, false, DAY, "1", DAY, updatedAt];
  return ["w", accountId, name, key, key, ...owner, "client", 701, ...flags, ...rest];
}
