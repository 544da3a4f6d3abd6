import { cutOf } from "./cut";
import type { Format } from "./format";
import { moneyText } from "./mismatch-rows";
import { accountsWord } from "./pareto-view";
import type { TableView } from "./view-parts";

/** A judgement of 4 or 5, and what was noted with it. */
interface Judged {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly judged: number;
  readonly revenueMinor: number | null;
  readonly evidence: string | null;
  readonly onDay: number | null;
  readonly by: string | null;
}

/** The judgements of 4 and 5, each beside its evidence: those without any come first. */
export interface JudgementsView {
  readonly finding: string;
  readonly table: TableView;
}

/** Where the list of judgements without evidence stands. */
const WITHOUT_HREF = "/accounts?tab=judged-without-evidence";

export function judgementsView(
  judgements: readonly Judged[],
  { all, without }: { readonly all: number; readonly without: number },
  format: Format,
): JudgementsView {
  return {
    finding: findingOf(all, without, format),
    table: {
      caption: "Judgements of 4 and 5",
      columns: [
        { label: "Account", numeric: false },
        { label: "Account owner", numeric: false },
        { label: "Judged", numeric: true },
        { label: "Revenue", numeric: true },
        { label: "Evidence", numeric: false },
      ],
      rows: judgements.map((one) => ({
        cells: [
          one.name,
          one.owner,
          format.decimal(one.judged),
          moneyText(one.revenueMinor ?? undefined, format),
          evidenceText(one, format),
        ],
        href: `/accounts/${one.id}`,
      })),
      cut: cutOf(judgements.length, all, WITHOUT_HREF, format),
    },
  };
}

function findingOf(all: number, without: number, format: Format): string {
  if (all === 0) return "No account is judged 4 or 5.";
  const are = all === 1 ? "is" : "are";
  const rest =
    without === 0
      ? "each with evidence"
      : `${format.count(without)} of them without evidence: ask their account owners what happened`;
  return `${accountsWord(all, format)} ${are} judged 4 or 5, ${rest}.`;
}

/** "“They called us first.” 3 Nov 2026, Ines" */
export function evidenceText(
  { evidence, onDay, by }: Pick<Judged, "evidence" | "onDay" | "by">,
  format: Format,
): string {
  if (evidence === null) return "none recorded";
  const when = onDay === null ? [] : [format.date(onDay)];
  return `“${evidence}” ${[...when, ...(by === null ? [] : [by])].join(", ")}`.trim();
}
