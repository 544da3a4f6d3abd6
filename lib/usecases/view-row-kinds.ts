import { isRowKind, ROW_KINDS } from "@/lib/importing/row-kinds";
import type { Format } from "@/lib/report/format";
import { listRowsOfKind } from "@/lib/repositories/import-rows";
import type { ImportPlaces } from "@/lib/schemas/import-forms";
import type { ImportCounts } from "@/lib/schemas/import-record";
import { importRowBody } from "@/lib/schemas/import-row-body";
import type { Scope } from "@/lib/scope";
import { shownNumber } from "./order-numbers";

/** How many rows have something said of them, by what it is; of one kind the rows themselves. */
export interface RowKindsView {
  readonly kinds: readonly {
    readonly kind: string;
    readonly title: string;
    readonly count: string;
  }[];
  /** The kind that is open. */
  readonly open?: OpenKind | undefined;
}

interface OpenKind {
  readonly kind: string;
  readonly title: string;
  readonly rows: readonly {
    readonly line: number;
    readonly label: string;
    readonly what: string;
  }[];
  /** Line behind which the next rows begin. */
  readonly after?: number | undefined;
}

const SHOWN = 50;

/** What is left out, wrong or odd in a checked file, by kind. */
export async function viewRowKinds(
  scope: Scope,
  importId: string,
  { kinds }: ImportCounts,
  { kind, kindAfter }: ImportPlaces,
  format: Format,
): Promise<RowKindsView> {
  const known = Object.entries(kinds).flatMap(([kind, count]) =>
    isRowKind(kind) ? [{ kind, title: ROW_KINDS[kind], count: format.count(count) }] : [],
  );
  const opened = known.find((one) => one.kind === kind);
  if (!opened) return { kinds: known };
  const found = await listRowsOfKind(scope, importId, opened.kind, kindAfter, SHOWN + 1);
  const rows = found.slice(0, SHOWN).map(({ line, label, body }) => {
    const { problems = [], order } = importRowBody.parse(JSON.parse(body));
    const problem = problems.find(({ code }) => code === opened.kind);
    const told =
      order &&
      `${shownNumber(order.orderNumber, order.accountId, label)}, ${format.date(order.orderedOn)}`;
    return { line, label, what: problem?.sentence ?? told ?? "" };
  });
  const after = found.length > SHOWN ? rows.at(-1)?.line : undefined;
  return { kinds: known, open: { kind: opened.kind, title: opened.title, rows, after } };
}
