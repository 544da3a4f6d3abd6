import { listImportRows } from "@/lib/repositories/import-rows";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { importRowBody } from "@/lib/schemas/import-row-body";
import type { Scope } from "@/lib/scope";

/** A row that may mean several accounts, with what can be decided for it. */
export interface AskedRow {
  readonly line: number;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The rows that wait for a decision. */
export interface AskedRowsView {
  readonly rows: readonly AskedRow[];
  readonly total: number;
  /** Line behind which the next rows begin. */
  readonly after?: number | undefined;
}

const SHOWN = 50;

/** The rows of a check that may mean several accounts, behind a line of the file. */
export async function viewAskedRows(
  scope: Scope,
  { id, kind, counts }: ImportRecord,
  after: number,
): Promise<AskedRowsView> {
  // Of orders not rows are asked about, but their accounts: see view-unmatched.ts.
  if (!counts || counts.ask === 0 || kind === "orders") return { rows: [], total: 0 };
  const found = await listImportRows(scope, id, ["ask"], after, SHOWN + 1);
  const rows = found.slice(0, SHOWN).map(({ line, label, body }): AskedRow => {
    const { candidates = [] } = importRowBody.parse(JSON.parse(body));
    return {
      line,
      label,
      options: [
        { value: "", label: "choose…" },
        ...candidates.map(({ id, text }) => ({ value: `account:${id}`, label: text })),
        { value: "create", label: "a new account" },
        { value: "leave", label: "none: leave the row out" },
      ],
    };
  });
  return {
    rows,
    total: counts.ask,
    after: found.length > SHOWN ? rows.at(-1)?.line : undefined,
  };
}
