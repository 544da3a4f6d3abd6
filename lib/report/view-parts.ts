import type { OverrideState } from "@/lib/portfolio/override";
import type { RatedSegment } from "@/lib/scoring/facts";
import type { CutView } from "./cut";

/** Shapes that pages and the audit share. Text arrives ready to read; numbers are only for drawing. */

/** One large figure with its label and a line under it. */
export interface FigureCard {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  readonly href?: string | undefined;
}

/** A table in words: the same numbers as the chart or list it accompanies. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly href?: string | undefined;
  }[];
  /** Set where there are more rows than the table holds. */
  readonly cut?: CutView | undefined;
}

/** How a segment is marked everywhere: word, shape and colour. */
export interface SegmentMark {
  /** The computed one. */
  readonly segment: RatedSegment;
  /** What a person says instead, or that it has expired. */
  readonly override?: OverrideState | null | undefined;
  readonly borderline: boolean;
  readonly provisional: boolean;
  readonly lapsed: boolean;
  readonly quiet: boolean;
}

/** The measured 80/20 as a curve; shares are 0–1. */
export interface ParetoView {
  /** The finding in one sentence; names the chart. */
  readonly finding: string;
  readonly points: readonly { readonly accounts: number; readonly revenue: number }[];
  /** Share of accounts that makes 80% of revenue. */
  readonly accountsFor80: number;
  /** The accounts that make it. */
  readonly href?: string | undefined;
  readonly table: TableView;
}

/** A share bar: client, customer, unrated. */
export interface SplitBar {
  readonly label: string;
  readonly parts: readonly {
    readonly segment: RatedSegment;
    /** 0–1 */
    readonly share: number;
    /** With the segment's word: "18 clients · 7.5%". */
    readonly text: string;
    /** The accounts behind the part. */
    readonly href?: string | undefined;
  }[];
}

export interface SplitView {
  readonly finding: string;
  readonly bars: readonly SplitBar[];
  readonly table: TableView;
}

/** Score × revenue. */
export interface QuadrantView {
  readonly finding: string;
  /** Score at which a client begins. */
  readonly threshold: number;
  readonly points: readonly {
    readonly name: string;
    readonly href: string;
    /** 0–100 */
    readonly score: number;
    /** Major units of the reporting currency, > 0. */
    readonly revenue: number;
    readonly revenueText: string;
    readonly segment: RatedSegment;
    readonly borderline: boolean;
  }[];
  /** Density cells instead of single marks where there are too many accounts; counts by cell. */
  readonly cells: readonly {
    readonly score: readonly [number, number];
    readonly revenue: readonly [number, number];
    readonly count: number;
  }[];
  readonly table: TableView;
}

/** Contributions to the score, drawn as a waterfall. Values are points, 0–100. */
export interface WaterfallView {
  readonly finding: string;
  /** Score at which a client begins; null where there is no verdict to hold against it. */
  readonly threshold: number | null;
  readonly steps: readonly {
    readonly label: string;
    readonly kind: "criterion" | "raw" | "ceiling" | "score";
    readonly from: number;
    readonly to: number;
    readonly text: string;
  }[];
  readonly table: TableView;
}

/** The score of an account over time; instants are milliseconds since 1970. */
export interface ScoreHistoryView {
  readonly finding: string;
  /** Score at which a client begins. */
  readonly threshold: number;
  readonly points: readonly {
    readonly at: number;
    readonly score: number | null;
    readonly segment: RatedSegment;
    readonly segmentChanged: boolean;
    /** The version that was rated with from here on, where it is another. */
    readonly model: string | null;
  }[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly table: TableView;
}

export interface MismatchRow {
  readonly accountId: string;
  readonly href: string;
  readonly name: string;
  readonly mark: SegmentMark;
  readonly score: string;
  readonly direction: "over-served" | "under-served";
  /** Advice that touches money is given only for firm ratings. */
  readonly firm: boolean;
  readonly revenue: string;
  readonly margin: string;
  /** Why, in one sentence. */
  readonly reason: string;
  /** What to do about it, or the fact to ask first. */
  readonly action: string;
}
