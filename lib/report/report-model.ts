import type { CutView } from "./cut";
import type { JudgementsView } from "./judgement-view";
import type {
  FigureCard,
  MismatchRow,
  ParetoView,
  SegmentMark,
  SplitView,
  TableView,
} from "./view-parts";

/** One of the largest accounts, crossed with its segment. */
export interface TopListRow {
  readonly rank: string;
  readonly href: string;
  readonly name: string;
  readonly owner: string;
  readonly mark: SegmentMark;
  readonly score: string;
  readonly revenue: string;
  readonly revenueShare: string;
  readonly cumulativeShare: string;
  readonly treatedAs: string;
  readonly verdict: string;
}

/** The portfolio audit: what is on screen and what is on paper. Frozen when it is saved. */
export interface ReportModel {
  readonly title: string;
  readonly workspaceName: string;
  readonly asOf: string;
  readonly currency: string;
  readonly modelVersion: string;
  readonly locale: string;
  /** The finding in one sentence. */
  readonly finding: string;
  readonly figures: readonly FigureCard[];
  /** How many ratings a person overrides, where any is. */
  readonly overrides?: string | undefined;
  readonly split: SplitView;
  readonly pareto: ParetoView;
  readonly topList: {
    readonly finding: string;
    /** Present when more than half of the ten largest are customers. */
    readonly warning?: string | undefined;
    readonly cut?: CutView | undefined;
    readonly rows: readonly TopListRow[];
  };
  readonly mismatches: {
    readonly finding: string;
    readonly overServed: readonly MismatchRow[];
    readonly underServed: readonly MismatchRow[];
    readonly checkFirst: readonly MismatchRow[];
    /** Accounts without a recorded treatment that look treated as a client. */
    readonly proposals: TableView;
    /** Set where there are more mismatches than are listed. */
    readonly cut?: CutView | undefined;
  };
  readonly actions: {
    readonly finding: string;
    readonly items: readonly {
      readonly what: string;
      readonly why: string;
      readonly href?: string | undefined;
    }[];
  };
  /** Clients, customers and unrated accounts per owner. */
  readonly owners: TableView;
  /** Judgements of 4 and 5 with their evidence; audits of before have none. */
  readonly judgements?: JudgementsView | undefined;
  readonly quiet: TableView;
  readonly lapsed: TableView;
  /** What was left out and why: foreign currency, unrated, lapsed. */
  readonly leftOut: readonly string[];
  /** How the rating comes about, in a few sentences, with the model's own figures. */
  readonly method: readonly string[];
}
