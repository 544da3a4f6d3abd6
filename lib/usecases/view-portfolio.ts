import type {
  FigureCard,
  MismatchRow,
  ParetoView,
  QuadrantView,
  SplitView,
} from "@/lib/report/view-parts";

/** What `/` shows. */
export interface PortfolioView {
  readonly empty: boolean;
  /** The sample portfolio is loaded and can be taken out by one click. */
  readonly sampleLoaded: boolean;
  readonly finding: string;
  /** A second sentence that warns, where there is one. */
  readonly warning?: string | undefined;
  readonly figures: readonly FigureCard[];
  readonly pareto: ParetoView;
  readonly split: SplitView;
  readonly quadrant: QuadrantView;
  readonly mismatches: { readonly finding: string; readonly rows: readonly MismatchRow[] };
  /** Clients gone quiet head the page. */
  readonly quietClients: readonly {
    readonly name: string;
    readonly href: string;
    readonly detail: string;
  }[];
  readonly evidence: {
    readonly finding: string;
    readonly rows: readonly {
      readonly name: string;
      readonly href: string;
      readonly revenue: string;
      readonly ask: string;
    }[];
  };
  /** What was left out and why. */
  readonly leftOut: readonly string[];
}
