import { isRowKind, ROW_KINDS, type RowKind } from "@/lib/importing/row-kinds";
import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import type { ImportPlaces } from "@/lib/schemas/import-forms";
import type { ImportCounts } from "@/lib/schemas/import-record";
import { importRowBody } from "@/lib/schemas/import-row-body";
import type { Scope } from "@/lib/scope";
import { factText } from "./account-facts-view";
import { shownNumber } from "./order-numbers";
import { type PagePlace, planPage } from "./plan-page";
import { sumWords } from "./view-statuses";

/** Rows of which the same is said. */
export interface RowKindView {
  readonly kind: RowKind;
  readonly title: string;
  readonly count: string;
  /** Of rows that are not written: the first lines, and how many more there are. */
  readonly lines: string;
  /** What they would have added; empty where that is no money, or not counted. */
  readonly money: string;
}

/** How many rows have something said of them, by what it is; of one kind the rows themselves. */
export interface RowKindsView {
  readonly kinds: readonly RowKindView[];
  /** Some of the rows would have added money. */
  readonly hasMoney: boolean;
  /** The kind that is open. */
  readonly open?: OpenKind | undefined;
}

interface OpenKind extends PagePlace {
  readonly kind: string;
  readonly title: string;
  readonly rows: readonly {
    readonly line: number;
    readonly label: string;
    readonly what: string;
  }[];
}

const SHOWN = 50;

/** What is left out, wrong or odd in a checked file, by kind. */
export async function viewRowKinds(
  scope: Scope,
  importId: string,
  counts: ImportCounts,
  { kind, kindAfter }: ImportPlaces,
  format: Format,
): Promise<RowKindsView> {
  const known = rowKindViews(counts, format);
  const hasMoney = known.some(({ money }) => money !== "");
  const opened = known.find((one) => one.kind === kind);
  if (!opened) return { kinds: known, hasMoney };
  const which = { reason: opened.kind };
  const total = counts.kinds[opened.kind] ?? 0;
  const page = await planPage(scope, importId, which, kindAfter, SHOWN, total, format);
  const rows = page.rows.map(({ line, label, body }) => {
    const { problems = [], order, values } = importRowBody.parse(JSON.parse(body));
    const problem = problems.find(({ code }) => code === opened.kind);
    const told =
      order &&
      `${shownNumber(order.orderNumber, order.accountId, label)}, ${format.date(order.orderedOn)}`;
    const judged =
      opened.kind === "noEvidence"
        ? factText({ values: values ?? {} }, "judged", format)
        : undefined;
    return { line, label, what: problem?.sentence ?? told ?? (judged ? `Judged: ${judged}` : "") };
  });
  const open = { ...page, rows, kind: opened.kind, title: opened.title };
  return { kinds: known, hasMoney, open };
}

/** The rows of a checked file by kind, without their rows. */
export const rowKindViews = (
  { kinds, leftOut }: Pick<ImportCounts, "kinds" | "leftOut">,
  format: Format,
): RowKindView[] =>
  Object.entries(kinds).flatMap(([kind, count]) => {
    if (!isRowKind(kind)) return [];
    const left = leftOut[kind];
    const lines = left ? linesWords(left.lines, count, format) : "";
    const money = left ? moneyWords(left, format) : "";
    return [{ kind, title: ROW_KINDS[kind], count: format.count(count), lines, money }];
  });

type LeftOut = NonNullable<ImportCounts["leftOut"][string]>;

function linesWords(lines: readonly number[], count: number, format: Format): string {
  const named = lines.map((line) => format.count(line)).join(", ");
  const more = count - lines.length;
  return more > 0 ? `${named} and ${format.count(more)} more` : named;
}

/** "€1,200.00, and not known for 3 rows": what cannot be read is no zero. */
function moneyWords({ sums, unknown }: LeftOut, format: Format): string {
  const known = sumWords(sums, format);
  if (unknown === 0) return known;
  const rest = `not known for ${plural(unknown, "row", format)}`;
  return known === "" ? rest : `${known}, and ${rest}`;
}
