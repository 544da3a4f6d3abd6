import {
  agreementSentence,
  disagreementWords,
  kappaWords,
  weightsSentence,
} from "@/lib/report/calibration-words";
import { CRITERION_LABELS } from "@/lib/report/criterion-figures";
import type { Format } from "@/lib/report/format";
import { moneyText } from "@/lib/report/mismatch-rows";
import { plural } from "@/lib/report/plural";
import { capitalized, figuresOf } from "@/lib/report/sentences/figure-words";
import { verdictSentence } from "@/lib/report/sentences/verdict-sentence";
import type { FigureCard, TableView } from "@/lib/report/view-parts";
import type { AgreementReport } from "@/lib/scoring/agreement";
import { CRITERIA, SEGMENTS } from "@/lib/scoring/facts";
import type { Fit, FittedWeights, Weights } from "@/lib/scoring/fit-weights";
import { formatFor } from "./format-for";
import type { LabelledAccount } from "./labelled-accounts";
import type { WorkspaceContext } from "./rating-context";

/** The report of agreement as the page shows it. */
export interface AgreementView {
  readonly finding: string;
  readonly figures: readonly FigureCard[];
  readonly confusion: TableView;
  readonly segments: TableView;
  readonly disagreements: {
    readonly finding: string;
    readonly rows: readonly {
      readonly name: string;
      readonly href: string;
      /** "labelled a client, rated a customer" */
      readonly what: string;
      readonly score: string;
      readonly revenue: string;
      readonly verdict: string;
    }[];
  };
}

const DISAGREEMENTS_SHOWN = 50;
const SEGMENT_PLURALS = { client: "Clients", customer: "Customers" } as const;
const NONE = "–";

/** @param labelled the accounts that the report was made of. */
export function agreementView(
  report: AgreementReport,
  labelled: readonly LabelledAccount[],
  { workspace, currency, model }: WorkspaceContext,
): AgreementView {
  const format = formatFor(workspace.locale, currency);
  const { confusion, agreement, interval, kappa, majorityBaseline, segments } = report;
  const labels = SEGMENTS.flatMap((label) => SEGMENTS.map((rated) => confusion[label][rated]));
  const total = labels.reduce((sum, count) => sum + count, 0);
  const byId = new Map(labelled.map((account) => [account.accountId, account]));
  const shown = report.disagreements.slice(0, DISAGREEMENTS_SHOWN);
  const share = (value: number | undefined) => (value === undefined ? NONE : format.percent(value));
  const [low, high] = interval.map((end) => format.percent(end));
  return {
    finding: agreementSentence(report, total, format),
    figures: [
      {
        label: "Agreement",
        value: format.percent(agreement),
        detail: `${low} to ${high} (95% interval)`,
      },
      {
        label: "Beyond chance",
        value: format.decimal(kappa, 2),
        detail: `Cohen's kappa: ${kappaWords(kappa)}`,
      },
      {
        label: "Majority baseline",
        value: format.percent(majorityBaseline),
        detail: "giving every account the same segment",
      },
      {
        label: "Disagreements",
        value: format.count(report.disagreements.length),
        detail: `of ${plural(total, "label", format)}`,
      },
    ],
    confusion: {
      caption: "How labelled accounts are rated",
      columns: [
        { label: "Labelled", numeric: false },
        ...SEGMENTS.map((segment) => ({ label: `Rated ${segment}`, numeric: true })),
      ],
      rows: SEGMENTS.map((label) => ({
        cells: [
          capitalized(label),
          ...SEGMENTS.map((rated) => format.count(confusion[label][rated])),
        ],
      })),
    },
    segments: {
      caption: "Precision and recall by segment",
      columns: [
        { label: "Segment", numeric: false },
        { label: "Rated accounts whose label agrees (precision)", numeric: true },
        { label: "Labelled accounts whose rating agrees (recall)", numeric: true },
      ],
      rows: SEGMENTS.map((segment) => ({
        cells: [
          SEGMENT_PLURALS[segment],
          share(segments[segment].precision),
          share(segments[segment].recall),
        ],
      })),
    },
    disagreements: {
      finding: disagreementsFinding(report.disagreements.length, shown.length, format),
      rows: shown.flatMap(({ accountId, label }) => {
        const account = byId.get(accountId);
        if (!account || account.segment === "unrated") return [];
        const { name, facts, rating, segment, score } = account;
        return {
          name,
          href: `/accounts/${accountId}`,
          what: capitalized(disagreementWords(label, segment)),
          score: score === undefined ? NONE : format.decimal(score),
          revenue: moneyText(facts.revenue12mMinor, format),
          verdict: verdictSentence(rating, facts, model, figuresOf(format)),
        };
      }),
    },
  };
}

function disagreementsFinding(all: number, shown: number, format: Format): string {
  if (all === 0) return "The model agrees with every label.";
  const which = shown < all ? `; the ${format.count(shown)} with the most revenue are shown` : "";
  return `Each points to a wrong label, a missing or wrong fact, or a model that needs adjusting${which}.`;
}

/** Proposed weights beside the present ones. */
export interface WeightsView {
  readonly finding: string;
  readonly weights: TableView;
  readonly worth: TableView;
  /** The editor with the proposed weights; undefined where they are the present ones. */
  readonly tryHref: string | undefined;
}

export function weightsView(fit: FittedWeights, present: Weights, format: Format): WeightsView {
  const proposed = CRITERIA.map((criterion) => fit.weights[criterion]);
  const isSame = CRITERIA.every((criterion) => fit.weights[criterion] === present[criterion]);
  const fitRow = (name: string, { agreement, kappa }: Fit) => ({
    cells: [name, format.percent(agreement), format.decimal(kappa, 2)],
  });
  return {
    finding: weightsSentence(fit, isSame, format),
    weights: {
      caption: "Weights",
      columns: [
        { label: "Criterion", numeric: false },
        { label: "Current", numeric: true },
        { label: "Proposed", numeric: true },
      ],
      rows: CRITERIA.map((criterion) => ({
        cells: [
          CRITERION_LABELS[criterion],
          format.decimal(present[criterion]),
          format.decimal(fit.weights[criterion]),
        ],
      })),
    },
    worth: {
      caption: `Agreement with ${plural(fit.accounts, "label", format)}`,
      columns: [
        { label: "Weights", numeric: false },
        { label: "Agreement", numeric: true },
        { label: "Kappa", numeric: true },
      ],
      rows: [
        fitRow("Current", fit.present),
        fitRow("Proposed, on labels held back (five-fold cross-validation)", fit.crossValidated),
        fitRow("Proposed, on the labels used for fitting", fit.fitted),
      ],
    },
    tryHref: isSame ? undefined : `/model?weights=${proposed.join(",")}`,
  };
}
