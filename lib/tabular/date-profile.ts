import {
  type DateFormat,
  scanDate,
  WRITTEN_FORMATS,
  type WrittenFormat,
  withSerial,
} from "./date-format";
import { EARLIEST_PLACEHOLDER, isPlaceholderDay } from "./placeholder-dates";

/** What the values of a column say about its dates. */
export interface DateProfile {
  /** Values that are a date under at least one format. */
  readonly count: number;
  /** The format that all values together decide; absent where there is none or a person must choose. */
  readonly format: DateFormat | undefined;
  /**
   * Day first or month first where the values do not decide it, and with or without the day numbers
   * of a spreadsheet where some stand among texts; else empty.
   */
  readonly mustChoose: readonly DateFormat[];
  /** Some years have two digits: 70–99 are read as 1970–1999, 00–69 as 2000–2069. */
  readonly twoDigitYears: boolean;
  /** The latest date under each format, as days since 1970-01-01; early where all are placeholders. */
  readonly latest: Readonly<Partial<Record<WrittenFormat, number>>>;
}

const TEXT_FORMATS = WRITTEN_FORMATS.filter((format) => format !== "serial");
type TextFormat = Exclude<WrittenFormat, "serial">;

/** Below one in ten, values that only fit the other order are slips, not a second format. */
const SLIPS_MAX = 0.1;

export function createDateProfiler() {
  const fits: Partial<Record<WrittenFormat, number>> = {};
  const latest: Partial<Record<WrittenFormat, number>> = {};
  let count = 0;
  let dayFirstOnly = 0;
  let monthFirstOnly = 0;
  let twoDigitYears = false;

  const mostly = (formats: readonly WrittenFormat[]): WrittenFormat | undefined =>
    formats.reduce<WrittenFormat | undefined>((found, format) => {
      const most = found === undefined ? 0 : (fits[found] ?? 0);
      return (fits[format] ?? 0) > most ? format : found;
    }, undefined);
  /** How the texts are written; both orders of day and month where they do not decide it. */
  const textFormats = (): readonly TextFormat[] => {
    const best = mostly(TEXT_FORMATS);
    if (best === undefined || best === "serial") return [];
    if (best !== "dmy" && best !== "mdy") return [best];
    const fewer = Math.min(dayFirstOnly, monthFirstOnly);
    const more = Math.max(dayFirstOnly, monthFirstOnly);
    if (more === 0 || fewer > more * SLIPS_MAX) return ["dmy", "mdy"];
    return [dayFirstOnly > monthFirstOnly ? "dmy" : "mdy"];
  };
  const decide = (): Pick<DateProfile, "format" | "mustChoose"> => {
    const texts = textFormats();
    const [only] = texts;
    if ((fits.serial ?? 0) > 0) {
      if (only === undefined) return { format: "serial", mustChoose: [] };
      return { format: undefined, mustChoose: [...texts, ...texts.map(withSerial)] };
    }
    return texts.length > 1
      ? { format: undefined, mustChoose: texts }
      : { format: only, mustChoose: [] };
  };

  return {
    /** A value that stands in so many cells. */
    add(value: string, times = 1) {
      const scan = scanDate(value);
      if (scan === undefined) return;
      count += times;
      twoDigitYears ||= scan.twoDigitYear;
      for (const format of WRITTEN_FORMATS) {
        const day = scan.days[format];
        if (day === undefined) continue;
        fits[format] = (fits[format] ?? 0) + times;
        const known = isPlaceholderDay(day) ? EARLIEST_PLACEHOLDER : day;
        latest[format] = Math.max(latest[format] ?? known, known);
      }
      const { dmy, mdy } = scan.days;
      if (dmy !== undefined && mdy === undefined) dayFirstOnly += times;
      if (mdy !== undefined && dmy === undefined) monthFirstOnly += times;
    },
    result: (): DateProfile => ({ count, ...decide(), twoDigitYears, latest }),
  };
}

/** The latest date of a column under one format; undefined where it has none but placeholders. */
export function latestDay({ latest }: DateProfile, format: DateFormat): number | undefined {
  const byFormat: Readonly<Partial<Record<string, number>>> = latest;
  const days = format.split("+").flatMap((part) => byFormat[part] ?? []);
  const known = days.filter((day) => !isPlaceholderDay(day));
  return known.length > 0 ? Math.max(...known) : undefined;
}
