import type { Day, RatedSegment } from "@/lib/scoring/facts";

/** How an account is rated at the moment: what a new rating is compared with. */
export interface RatedState {
  readonly accountId: string;
  readonly segment: RatedSegment;
  readonly scoreTenths: number;
  readonly flags: string;
  readonly modelVersion: string;
  readonly asOf: Day;
}

/** The flags that are set, comma-separated, in one order. */
export function flagText(flags: {
  borderline: boolean;
  provisional: boolean;
  lapsed: boolean;
  quiet: boolean;
}): string {
  const { borderline, provisional, lapsed, quiet } = flags;
  return Object.entries({ borderline, provisional, lapsed, quiet })
    .filter(([, set]) => set)
    .map(([flag]) => flag)
    .join(",");
}
