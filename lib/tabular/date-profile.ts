import { DATE_FORMATS, type DateFormat, scanDate } from "./date-format";

/** What the values of a column say about its dates. */
export interface DateProfile {
  /** Values that are a date under at least one format. */
  readonly count: number;
  /** The format that all values together decide; absent where there is none or a person must choose. */
  readonly format: DateFormat | undefined;
  /** Day first or month first, where the values do not decide it; else empty. */
  readonly mustChoose: readonly DateFormat[];
  /** Some years have two digits: 70–99 are read as 1970–1999, 00–69 as 2000–2069. */
  readonly twoDigitYears: boolean;
  /** The latest date under each format, as days since 1970-01-01. */
  readonly latest: Readonly<Partial<Record<DateFormat, number>>>;
}

/** Below one in ten, values that only fit the other order are slips, not a second format. */
const SLIPS_MAX = 0.1;

export function createDateProfiler() {
  const fits: Partial<Record<DateFormat, number>> = {};
  const latest: Partial<Record<DateFormat, number>> = {};
  let count = 0;
  let dayFirstOnly = 0;
  let monthFirstOnly = 0;
  let twoDigitYears = false;

  const decide = (): Pick<DateProfile, "format" | "mustChoose"> => {
    const best = DATE_FORMATS.reduce<DateFormat | undefined>((found, format) => {
      const most = found === undefined ? 0 : (fits[found] ?? 0);
      return (fits[format] ?? 0) > most ? format : found;
    }, undefined);
    if (best !== "dmy" && best !== "mdy") return { format: best, mustChoose: [] };
    const fewer = Math.min(dayFirstOnly, monthFirstOnly);
    const more = Math.max(dayFirstOnly, monthFirstOnly);
    if (more === 0 || fewer > more * SLIPS_MAX) {
      return { format: undefined, mustChoose: ["dmy", "mdy"] };
    }
    return { format: dayFirstOnly > monthFirstOnly ? "dmy" : "mdy", mustChoose: [] };
  };

  return {
    /** A value that stands in so many cells. */
    add(value: string, times = 1) {
      const scan = scanDate(value);
      if (scan === undefined) return;
      count += times;
      twoDigitYears ||= scan.twoDigitYear;
      for (const format of DATE_FORMATS) {
        const day = scan.days[format];
        if (day === undefined) continue;
        fits[format] = (fits[format] ?? 0) + times;
        latest[format] = Math.max(latest[format] ?? day, day);
      }
      const { dmy, mdy } = scan.days;
      if (dmy !== undefined && mdy === undefined) dayFirstOnly += times;
      if (mdy !== undefined && dmy === undefined) monthFirstOnly += times;
    },
    result: (): DateProfile => ({ count, ...decide(), twoDigitYears, latest }),
  };
}
