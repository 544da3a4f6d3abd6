import { type WhyLeftOut, whyLeftOut } from "@/lib/importing/why-left-out";
import { listImportRows } from "@/lib/repositories/import-rows";
import { importRowBody } from "@/lib/schemas/import-row-body";
import type { Scope } from "@/lib/scope";

/** A row of the file that was not written, and why. */
export interface RowLeftOut {
  readonly line: number;
  readonly label: string;
  readonly reasons: readonly WhyLeftOut[];
}

export interface RowsLeftOut {
  readonly rows: readonly RowLeftOut[];
  /** Line behind which the next page begins. */
  readonly after: number | undefined;
}

const PAGE = 50;

/** The rows of an import that were not written, by line, behind `after`. */
export async function rowsLeftOut(
  scope: Scope,
  importId: string,
  after: number,
): Promise<RowsLeftOut> {
  const actions = ["error", "skip", "ask"] as const;
  const found = await listImportRows(scope, importId, actions, after, PAGE + 1);
  const rows = found.slice(0, PAGE).map(
    (row): RowLeftOut => ({
      line: row.line,
      label: row.label,
      reasons: whyLeftOut(row, importRowBody.parse(JSON.parse(row.body))),
    }),
  );
  return { rows, after: found.length > PAGE ? rows.at(-1)?.line : undefined };
}
