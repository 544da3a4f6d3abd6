import { ACCOUNT_TARGETS } from "@/lib/importing/targets";
import { overrideState } from "@/lib/portfolio/override";
import { accountsByIds } from "@/lib/repositories/account-matching";
import type { AccountListQuery, ListCursor } from "@/lib/schemas/account-list";
import { type AccountRecord, factsOf } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { CRITERIA, type Criterion, type Day } from "@/lib/scoring/facts";
import { type Rating, rate } from "@/lib/scoring/rate";
import { dayToIso } from "@/lib/tabular/date-format";
import { MODEL_HEADER, SEGMENT_HEADER } from "@/lib/tabular/own-file";
import { csvLine } from "@/lib/tabular/write-csv";
import { ACCOUNT_HEADERS, accountCells } from "./account-cells";
import { accountPage } from "./account-page";
import { readWorkspaceContext, type WorkspaceContext } from "./rating-context";

/** Few enough that nobody waits for the process meanwhile. */
const BATCH_ROWS = 500;

/** Without it spreadsheet programs take UTF-8 for something else. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Named so that an import takes none of them for a fact. */
const RATING_HEADERS: Record<Criterion, string> = {
  tenure: "Points: tenure",
  personalization: "Points: personalization",
  ticketSize: "Points: ticket size",
  purchaseFrequency: "Points: purchase frequency",
};

const HEADERS = [
  ...ACCOUNT_HEADERS,
  ACCOUNT_TARGETS.accountKey.header,
  SEGMENT_HEADER,
  "Rated score",
  "Rated borderline",
  "Rated provisional",
  "Rated lapsed",
  "Rated quiet",
  "Rated coverage",
  ...CRITERIA.map((criterion) => RATING_HEADERS[criterion]),
  "Rated as of",
  MODEL_HEADER,
  "Override",
  "Override reason",
  "Override by",
  "Override expires",
];

/**
 * Every account of a query as CSV, piece by piece in the query's order: the columns of the template,
 * so that the file imports again, the key that tells namesakes apart, then the rating and what a person says instead. Read page by page behind the last row, so that a
 * slow reader holds no transaction open: each page is from one moment, the file as a whole is not.
 */
export async function* exportAccounts(
  scope: Scope,
  query: AccountListQuery,
): AsyncGenerator<string, void> {
  const context = await readWorkspaceContext(scope, new Date());
  yield BYTE_ORDER_MARK + csvLine(HEADERS);
  let after: ListCursor | undefined;
  do {
    const page = await accountPage(scope, { ...query, after, before: undefined }, BATCH_ROWS);
    const ids = page.rows.map(({ accountId }) => accountId);
    const accounts = await accountsByIds(scope, ids, context.ownerName);
    const byId = new Map(accounts.map((account) => [account.id, account]));
    yield ids
      .map((id) => byId.get(id))
      .map((account) => (account ? csvLine(cellsOf(account, context)) : ""))
      .join("");
    after = page.next;
  } while (after);
}

function cellsOf(account: AccountRecord, context: WorkspaceContext): string[] {
  const { model, asOf, currency } = context;
  const rating = rate(factsOf(account, context), model, asOf);
  return [
    ...accountCells(account.values, currency),
    account.id,
    rating.segment,
    rating.score === undefined ? "" : rating.score.toFixed(1),
    yesNo(rating.borderline),
    yesNo(rating.provisional),
    yesNo(rating.lapsed),
    yesNo(rating.quiet),
    rating.coverage.toFixed(0),
    ...CRITERIA.map((criterion) => points(rating, criterion)),
    dayToIso(asOf),
    rating.modelVersion,
    ...overrideCells(account, asOf),
  ];
}

function overrideCells({ override }: AccountRecord, asOf: Day): string[] {
  if (!override) return ["", "", "", ""];
  const { segment, reason, by, expiresOn } = override;
  const isExpired = overrideState(override, asOf) === "expired";
  return [
    isExpired ? `${segment} (expired)` : segment,
    reason,
    by ?? "",
    expiresOn === null ? "" : dayToIso(expiresOn),
  ];
}

const yesNo = (flag: boolean) => (flag ? "yes" : "no");

function points(rating: Rating, criterion: Criterion): string {
  const result = rating.criteria[criterion];
  return result.status === "known" ? result.points.toFixed(1) : "";
}
