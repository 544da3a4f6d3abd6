import type { Format } from "@/lib/report/format";
import type { ImportCounts, ImportRecord } from "@/lib/schemas/import-record";
import { importRowBody, type StoredProblem } from "@/lib/schemas/import-row-body";
import type { Scope } from "@/lib/scope";
import { type PagePlace, planPage } from "./plan-page";

/** A row that cannot be read, with what is wrong and the cells that can be put right in place. */
export interface BadRow {
  readonly line: number;
  readonly label: string;
  /** The kind of its first problem, by which rows are counted. */
  readonly kind?: string | undefined;
  readonly problems: readonly string[];
  readonly cells: readonly BadCell[];
}

export interface BadCell {
  readonly index: number;
  readonly column: string;
  readonly value: string;
  /** Places of what is wrong with it among the problems of the row. */
  readonly problems: readonly number[];
  /** In how many rows its value stands, where it is more than one: said at the first of them. */
  readonly everywhere?: string | undefined;
}

/** A page of the rows with errors. */
export interface BadRowsView extends PagePlace {
  readonly rows: readonly BadRow[];
  readonly total: number;
}

const SHOWN = 50;

/** The rows with errors behind a line; from the first one where there are none behind it. */
export async function viewBadRows(
  scope: Scope,
  record: ImportRecord,
  after: number,
  format: Format,
): Promise<BadRowsView> {
  const { id, counts } = record;
  const total = counts?.error ?? 0;
  if (total === 0) return { rows: [], total };
  const which = { actions: ["error"] } as const;
  const { rows, ...place } = await planPage(scope, id, which, after, SHOWN, total, format);
  const rowsWith = rowsByValue(counts);
  return {
    ...place,
    total,
    rows: rows.map(({ line, label, body, reason }) => {
      const problems = importRowBody.parse(JSON.parse(body)).problems ?? [];
      return {
        line,
        label,
        kind: reason ?? undefined,
        problems: problems.map(({ sentence }) => sentence),
        cells: cellsOf(problems, (index, value) => {
          const rows = rowsWith.get(`${index}\t${value}`);
          rowsWith.delete(`${index}\t${value}`);
          return rows === undefined ? undefined : format.count(rows);
        }),
      };
    }),
  };
}

const rowsByValue = (counts: ImportCounts | null) =>
  new Map((counts?.repeated ?? []).map(({ index, value, rows }) => [`${index}\t${value}`, rows]));

function cellsOf(
  problems: readonly StoredProblem[],
  everywhere: (index: number, value: string) => string | undefined,
): BadCell[] {
  const cells = new Map<number, BadCell>();
  for (const [place, { index, column = "", value = "" }] of problems.entries()) {
    if (index === undefined) continue;
    const before = cells.get(index)?.problems ?? [];
    const rows = everywhere(index, value);
    cells.set(index, { index, column, value, problems: [...before, place], everywhere: rows });
  }
  return [...cells.values()];
}
