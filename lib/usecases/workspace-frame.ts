import { readWorkspace } from "@/lib/repositories/workspaces";
import type { Scope } from "@/lib/scope";
import { asOfDay } from "./as-of";
import { formatFor } from "./format-for";

/** What the frame around every page shows. */
export interface WorkspaceFrame {
  readonly workspaceName: string;
  readonly currency: string;
  /** "21 Nov 2026" */
  readonly asOf: string;
  readonly asOfIsToday: boolean;
  readonly modelVersion: string;
  readonly locale: string;
}

export async function workspaceFrame(scope: Scope): Promise<WorkspaceFrame> {
  const workspace = await readWorkspace(scope);
  const format = formatFor(workspace.locale, workspace.currency);
  return {
    workspaceName: workspace.name,
    currency: workspace.currency,
    asOf: format.date(asOfDay(workspace, new Date())),
    asOfIsToday: workspace.asOf === null,
    modelVersion: workspace.modelVersion,
    locale: workspace.locale,
  };
}
