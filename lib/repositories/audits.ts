import { database } from "@/lib/db/client";
import type { PageCursor } from "@/lib/schemas/page-cursor";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";
import { note } from "./log";
import { reachedWhere } from "./reach";

/** One saved audit without its report. */
export interface AuditRecord {
  readonly id: string;
  readonly title: string;
  readonly asOf: Day;
  readonly modelVersion: string;
  readonly createdAt: Date;
}

const AUDIT = { id: true, title: true, asOf: true, modelVersion: true, createdAt: true } as const;

/** Saves an audit of the accounts of the scope; `report` is JSON. */
export async function addAudit(
  scope: Scope,
  audit: AuditRecord & { readonly dataVersion: number; readonly report: string },
): Promise<void> {
  const { workspaceId, seesOnly } = scope;
  await database().inTransaction(async (transaction) => {
    await transaction.audit.create({
      data: { workspaceId, ownerId: seesOnly ?? null, ...audit },
      select: { id: true },
    });
    await note(transaction, scope, {
      action: "audit.made",
      subjectId: audit.id,
      subject: audit.title,
    });
  });
}

/** The newest audits, or those behind a place: who sees one owner's accounts reads that owner's, and none of the whole. */
export function listAudits(
  scope: Scope,
  limit: number,
  after?: PageCursor,
): Promise<AuditRecord[]> {
  const behind = after && [
    { createdAt: { lt: after.at } },
    { createdAt: after.at, id: { lt: after.id } },
  ];
  return database().prisma.audit.findMany({
    where: { ...reachedWhere(scope), ...(behind && { OR: behind }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: AUDIT,
  });
}

/** The report of one audit as stored; undefined where it does not exist for the scope. */
export async function readAuditReport(scope: Scope, id: string): Promise<string | undefined> {
  const row = await database().prisma.audit.findFirst({
    where: { ...reachedWhere(scope), id },
    select: { report: true },
  });
  return row?.report;
}
