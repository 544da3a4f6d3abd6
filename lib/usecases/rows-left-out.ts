import { type WhyLeftOut, whyLeftOut } from "@/lib/importing/why-left-out";
import type { Format } from "@/lib/report/format";
import { countRowsUpTo } from "@/lib/repositories/import-rows";
import { importRowBody } from "@/lib/schemas/import-row-body";
import { LINES_MAX } from "@/lib/schemas/reading-choices";
import type { Scope } from "@/lib/scope";
import { type PagePlace, planPage } from "./plan-page";

/** A row of the file that was not written, and why. */
export interface RowLeftOut {
  readonly line: number;
  readonly label: string;
  readonly reasons: readonly WhyLeftOut[];
}

export interface RowsLeftOut extends PagePlace {
  readonly rows: readonly RowLeftOut[];
}

const PAGE = 50;

/** The rows of an import that were not written, by line, behind `after`. */
export async function rowsLeftOut(
  scope: Scope,
  importId: string,
  after: number,
  format: Format,
): Promise<RowsLeftOut> {
  const which = { actions: ["error", "skip", "ask"] } as const;
  const total = await countRowsUpTo(scope, importId, which, LINES_MAX);
  const page = await planPage(scope, importId, which, after, PAGE, total, format);
  const rows = page.rows.map(
    (row): RowLeftOut => ({
      line: row.line,
      label: row.label,
      reasons: whyLeftOut(row, importRowBody.parse(JSON.parse(row.body))),
    }),
  );
  return { ...page, rows };
}
