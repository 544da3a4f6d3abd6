import { z } from "zod";
import { database, type TransactionClient } from "@/lib/db/client";
import { segment } from "@/lib/schemas/closed-sets";
import type { Scope } from "@/lib/scope";
import type { Segment } from "@/lib/scoring/facts";
import { instant } from "./account-columns";
import { changedBy } from "./account-history";
import { isOthers } from "./account-save-checks";
import { note } from "./log";
import { reached, reachedWhere } from "./reach";

/** `gone`: the account is not there, or does not exist for the scope. */
export type LabelOutcome = "labelled" | "gone" | "not-yours";

/** Says what an account is, instead of what was said before; nothing is noted where it is the same. */
export function setLabel(
  scope: Scope,
  accountId: string,
  says: Segment,
  at: Date,
): Promise<LabelOutcome> {
  return withLabel(scope, accountId, async (transaction, { name, before }) => {
    if (before === says) return;
    const { workspaceId } = scope;
    const label = { segment: says, by: changedBy(scope), at };
    await transaction.label.upsert({
      where: { workspaceId_accountId: { workspaceId, accountId } },
      create: { workspaceId, accountId, ...label },
      update: label,
      select: { segment: true },
    });
    await note(transaction, scope, {
      action: "account.labelled",
      subjectId: accountId,
      subject: name,
      details: { label: says, ...(before && { labelBefore: before }) },
    });
  });
}

/** Takes back what somebody said of an account; nothing happens where nobody did. */
export function removeLabel(scope: Scope, accountId: string): Promise<LabelOutcome> {
  return withLabel(scope, accountId, async (transaction, { name, before }) => {
    if (before === undefined) return;
    const { workspaceId } = scope;
    await transaction.label.deleteMany({ where: { workspaceId, accountId } });
    await note(transaction, scope, {
      action: "account.label-removed",
      subjectId: accountId,
      subject: name,
      details: { label: before },
    });
  });
}

/** Finds the account and its label, where the scope may change them. */
function withLabel(
  scope: Scope,
  accountId: string,
  work: (
    transaction: TransactionClient,
    found: { readonly name: string; readonly before: Segment | undefined },
  ) => Promise<void>,
): Promise<LabelOutcome> {
  const { workspaceId } = scope;
  return database().inTransaction(async (transaction) => {
    const account = await transaction.account.findFirst({
      where: { ...reachedWhere(scope), id: accountId },
      select: { name: true },
    });
    if (!account) return "gone";
    if (await isOthers(transaction, scope, accountId)) return "not-yours";
    const label = await transaction.label.findUnique({
      where: { workspaceId_accountId: { workspaceId, accountId } },
      select: { segment: true },
    });
    const before = label ? segment.parse(label.segment) : undefined;
    await work(transaction, { name: account.name, before });
    return "labelled";
  });
}

/** Labels with the accounts of the portfolio that they are of. */
const LABELLED = `"Label" AS l JOIN "PortfolioRow" AS p
  ON p."workspaceId" = l."workspaceId" AND p."accountId" = l."accountId"`;

const labelRow = z.object({
  accountId: z.string(),
  segment,
  by: z.string().nullable(),
  at: instant,
});
type LabelRow = z.infer<typeof labelRow>;

/** The label of one account of the scope; undefined where nobody gave one. */
export async function readLabel(scope: Scope, accountId: string): Promise<LabelRow | undefined> {
  const [label] = await selectLabels(scope, `AND p."accountId" = ?`, accountId);
  return label;
}

/** The most recent labels of the scope's accounts. */
export function listLabels(scope: Scope, limit: number): Promise<LabelRow[]> {
  return selectLabels(scope, `ORDER BY l."at" DESC, p."accountId" LIMIT ?`, limit);
}

async function selectLabels(
  scope: Scope,
  tail: string,
  parameter: string | number,
): Promise<LabelRow[]> {
  const reach = reached(scope, "p");
  const rows = await database().reads.select(
    `SELECT p."accountId", l."segment", l."by", l."at"
     FROM ${LABELLED} WHERE ${reach.sql} ${tail}`,
    [...reach.parameters, parameter],
  );
  return rows.map((row) => labelRow.parse(row));
}

const segmentCount = z.object({ segment, n: z.number() });

/** How many of the scope's accounts are labelled, by what the label says. */
export async function countLabels(scope: Scope): Promise<Record<Segment, number>> {
  const reach = reached(scope, "p");
  const rows = await database().reads.select(
    `SELECT l."segment", count(*) AS "n" FROM ${LABELLED} WHERE ${reach.sql} GROUP BY 1`,
    reach.parameters,
  );
  const counts = { client: 0, customer: 0 };
  for (const row of rows) {
    const count = segmentCount.parse(row);
    counts[count.segment] = count.n;
  }
  return counts;
}
