import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { importRowBody } from "@/lib/schemas/import-row-body";
import type { Scope } from "@/lib/scope";
import { type PagePlace, planPage } from "./plan-page";

/** A row that may mean several accounts, with what can be decided for it. */
export interface AskedRow {
  readonly line: number;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The rows that wait for a decision. */
export interface AskedRowsView extends PagePlace {
  readonly rows: readonly AskedRow[];
  readonly total: number;
  /** The same as a count in words: "1 row", "1,200 rows". */
  readonly totalWords: string;
}

const SHOWN = 50;
const NONE: AskedRowsView = { rows: [], total: 0, totalWords: "" };

/** The rows of a check that may mean several accounts, behind a line of the file. */
export async function viewAskedRows(
  scope: Scope,
  { id, kind, counts }: ImportRecord,
  after: number,
  format: Format,
): Promise<AskedRowsView> {
  // Of orders not rows are asked about, but their accounts: see view-unmatched.ts.
  if (!counts || counts.ask === 0 || kind === "orders") return NONE;
  const which = { actions: ["ask"] } as const;
  const page = await planPage(scope, id, which, after, SHOWN, counts.ask, format);
  const rows = page.rows.map(({ line, label, body }): AskedRow => {
    const { candidates = [] } = importRowBody.parse(JSON.parse(body));
    return {
      line,
      label,
      options: [
        { value: "", label: "Choose…" },
        ...candidates.map(({ id, text }) => ({ value: `account:${id}`, label: text })),
        { value: "create", label: "Create a new account" },
        { value: "leave", label: "Leave this row out" },
      ],
    };
  });
  return { ...page, rows, total: counts.ask, totalWords: plural(counts.ask, "row", format) };
}
