import type { SqlParameter } from "@/lib/db/raw-sql";
import type { AccountTab } from "@/lib/schemas/account-list";
import { JUDGED_WITHOUT_EVIDENCE } from "./judgements";

type Condition = readonly [sql: string, ...parameters: SqlParameter[]];

/** Lapsed accounts are shown apart: the tabs list what the portfolio counts. */
export const TAB_CONDITION: Record<AccountTab, Condition | null> = {
  all: null,
  clients: [`"listedAs" = ? AND "lapsed" = ?`, "client", false],
  customers: [`"listedAs" = ? AND "lapsed" = ?`, "customer", false],
  unrated: [`"listedAs" = ? AND "lapsed" = ?`, "unrated", false],
  borderline: [`"borderline" = ? AND "lapsed" = ?`, true, false],
  "served-differently": [`"mismatch" IS NOT NULL`],
  "over-served": [`"mismatch" = ?`, "over-served"],
  "under-served": [`"mismatch" = ?`, "under-served"],
  overridden: [`"override" IS NOT NULL`],
  quiet: [`"quiet" = ?`, true],
  "quiet-clients": [`"listedAs" = ? AND "quiet" = ?`, "client", true],
  "missing-evidence": [
    `"lapsed" = ? AND ("segment" = 'unrated' OR "provisional" = ?)`,
    false,
    true,
  ],
  "judged-without-evidence": [`"lapsed" = ? AND ${JUDGED_WITHOUT_EVIDENCE}`, false],
  lapsed: [`"lapsed" = ?`, true],
};
