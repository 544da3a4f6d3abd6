import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";
import { note } from "./log";

/** One saved audit without its report. */
export interface AuditRecord {
  readonly id: string;
  readonly title: string;
  readonly asOf: Day;
  readonly modelVersion: string;
  readonly createdAt: Date;
}

const AUDIT = { id: true, title: true, asOf: true, modelVersion: true, createdAt: true } as const;

/** Saves an audit; `report` is JSON. */
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

/** The newest audits. */
export function listAudits(scope: Scope, limit: number): Promise<AuditRecord[]> {
  return database().prisma.audit.findMany({
    where: { workspaceId: scope.workspaceId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: AUDIT,
  });
}

/** The report of one audit as stored; undefined where it is not in the workspace. */
export async function readAuditReport(scope: Scope, id: string): Promise<string | undefined> {
  const row = await database().prisma.audit.findUnique({
    where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
    select: { report: true },
  });
  return row?.report;
}
