import { newId } from "@/lib/new-id";
import type { ReportModel } from "@/lib/report/report-model";
import { addAudit, listAudits, readAuditReport } from "@/lib/repositories/audits";
import { readWorkspace } from "@/lib/repositories/workspaces";
import { type PageCursor, writePageCursor } from "@/lib/schemas/page-cursor";
import { readReport } from "@/lib/schemas/report-schema";
import type { Scope } from "@/lib/scope";
import { composeReport } from "./audit-report";
import { formatFor } from "./format-for";
import { readWorkspaceContext } from "./rating-context";

/** Composes an audit of the portfolio as it is now, saves it, and answers its id. */
export async function makeAudit(scope: Scope): Promise<string> {
  const { context, report } = await composeUndisturbed(scope);
  const { asOf, now, workspace, model } = context;
  const id = newId();
  await addAudit(scope, {
    id,
    title: report.title,
    asOf,
    modelVersion: model.version,
    dataVersion: workspace.dataVersion,
    createdAt: now,
    report: JSON.stringify(report),
  });
  return id;
}

const COMPOSE_ATTEMPTS = 5;

/** Composes a report from one state of the portfolio: where it moved meanwhile, anew. */
async function composeUndisturbed(scope: Scope) {
  for (let attempt = 1; ; attempt += 1) {
    const context = await readWorkspaceContext(scope, new Date());
    const report = await composeReport(scope, context, "Portfolio audit");
    const { dataVersion } = await readWorkspace(scope);
    const undisturbed = dataVersion === context.workspace.dataVersion;
    if (undisturbed || attempt === COMPOSE_ATTEMPTS) return { context, report };
  }
}

/** One saved audit; undefined where it is not in the workspace. */
export async function viewAudit(scope: Scope, id: string): Promise<ReportModel | undefined> {
  const json = await readAuditReport(scope, id);
  return json === undefined ? undefined : readReport(json);
}

export interface AuditLine {
  readonly href: string;
  readonly title: string;
  readonly asOf: string;
  readonly made: string;
}

/** A page of the saved audits, the newest first. */
export interface AuditsView {
  readonly lines: readonly AuditLine[];
  /** The newest ones, from a later page. */
  readonly newestHref: string | undefined;
  readonly olderHref: string | undefined;
}

const PAGE = 50;

/** The audits behind a place, or the newest. */
export async function viewAudits(scope: Scope, after?: PageCursor): Promise<AuditsView> {
  const [audits, workspace] = await Promise.all([
    listAudits(scope, PAGE + 1, after),
    readWorkspace(scope),
  ]);
  const format = formatFor(workspace.locale, workspace.currency);
  const shown = audits.slice(0, PAGE);
  const last = shown.at(-1);
  const older =
    audits.length > PAGE && last ? writePageCursor({ at: last.createdAt, id: last.id }) : undefined;
  return {
    newestHref: after && "/audits",
    olderHref: older && `/audits?after=${older}`,
    lines: shown.map(({ id, title, asOf, createdAt }) => ({
      href: `/audits/${id}`,
      title,
      asOf: format.date(asOf),
      made: format.instant(createdAt, workspace.timeZone),
    })),
  };
}
