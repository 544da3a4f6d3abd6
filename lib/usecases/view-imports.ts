import type { Format } from "@/lib/report/format";
import { countImports, listImports } from "@/lib/repositories/imports";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { ImportRecord, ImportStatus } from "@/lib/schemas/import-record";
import { type PageCursor, writePageCursor } from "@/lib/schemas/page-cursor";
import type { Scope } from "@/lib/scope";
import { formatFor } from "./format-for";
import { pagePosition } from "./paging-view";

/** One line of the list of imports. */
export interface ImportLine {
  readonly href: string;
  readonly fileName: string;
  readonly when: string;
  readonly who: string;
  readonly status: string;
  readonly result: string;
}

/** A page of the imports so far, the newest first. */
export interface ImportsView {
  readonly lines: readonly ImportLine[];
  /** "51–100 of 300". */
  readonly position: string;
  /** The newest ones, from a later page. */
  readonly newestHref?: string | undefined;
  readonly olderHref?: string | undefined;
}

const PAGE = 50;

const STATUS_WORDS: Readonly<Record<ImportStatus, string>> = {
  uploading: "uploading",
  reading: "being read",
  columns: "needs you: columns",
  checking: "being checked",
  checked: "needs you: check",
  landing: "being written",
  done: "done",
  failed: "failed",
  cancelled: "discarded",
  undoing: "being undone",
  undone: "undone",
};

/** The imports behind a place, or the newest. */
export async function viewImports(scope: Scope, after?: PageCursor): Promise<ImportsView> {
  const [imports, total, behind, workspace] = await Promise.all([
    listImports(scope, PAGE + 1, after),
    countImports(scope),
    after && countImports(scope, after),
    readWorkspace(scope),
  ]);
  const format = formatFor(workspace.locale, workspace.currency);
  const shown = imports.slice(0, PAGE);
  const last = shown.at(-1);
  const older =
    imports.length > PAGE && last
      ? writePageCursor({ at: last.createdAt, id: last.id })
      : undefined;
  return {
    position: pagePosition(total - (behind ?? total), shown.length, total, format),
    newestHref: after && "/import",
    olderHref: older && `/import?after=${older}`,
    lines: shown.map((record) => ({
      href: `/import/${record.id}`,
      fileName: record.fileName,
      when: format.instant(record.createdAt, workspace.timeZone),
      who: record.startedBy ?? "",
      status: STATUS_WORDS[record.status],
      result: resultOf(record, format),
    })),
  };
}

function resultOf({ status, counts, undo, kind }: ImportRecord, format: Format): string {
  if (status === "undone" && undo) {
    return `${format.count(undo.removed)} removed, ${format.count(undo.restored)} restored`;
  }
  if (status !== "done" || !counts) return "";
  const accounts = `${format.count(counts.create)} created, ${format.count(counts.update)} updated`;
  return kind === "orders" ? `${format.count(counts.orders)} orders, ${accounts}` : accounts;
}
