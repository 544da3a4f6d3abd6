import { isRowKind, ROW_KINDS } from "@/lib/importing/row-kinds";
import { listImportRows } from "@/lib/repositories/import-rows";
import { importRowBody } from "@/lib/schemas/import-row-body";
import type { Scope } from "@/lib/scope";

/** A row of the file that was not written, and why. */
export interface RowLeftOut {
  readonly line: number;
  readonly label: string;
  readonly reasons: readonly { readonly column: string; readonly sentence: string }[];
}

export interface RowsLeftOut {
  readonly rows: readonly RowLeftOut[];
  /** Line behind which the next page begins. */
  readonly after: number | undefined;
}

const PAGE = 50;
const BY_CHOICE = "Left out by choice";
const UNDECIDED = "Left out: several accounts may be meant, and none was chosen";

/** The rows of an import that were not written, by line, behind `after`. */
export async function rowsLeftOut(
  scope: Scope,
  importId: string,
  after: number,
): Promise<RowsLeftOut> {
  const actions = ["error", "skip", "ask"] as const;
  const found = await listImportRows(scope, importId, actions, after, PAGE + 1);
  const rows = found.slice(0, PAGE).map(({ line, action, label, body, reason }): RowLeftOut => {
    const { problems = [] } = importRowBody.parse(JSON.parse(body));
    const reasons = problems.map(({ column = "", sentence }) => ({ column, sentence }));
    const known = reason !== null && isRowKind(reason) ? ROW_KINDS[reason] : BY_CHOICE;
    const kind = action === "ask" ? UNDECIDED : known;
    const byKind = { column: "", sentence: `${kind}.` };
    return { line, label, reasons: reasons.length > 0 ? reasons : [byKind] };
  });
  return { rows, after: found.length > PAGE ? rows.at(-1)?.line : undefined };
}
