import { createDateProfiler, type DateProfile } from "./date-profile";
import { detached } from "./detached-text";
import type { Column } from "./header-row";
import { createNumberProfiler, type NumberProfile } from "./number-profile";

/** What all values of one column together say about it. */
export interface ColumnProfile extends Column {
  /** Rows with something in this column. */
  readonly filled: number;
  /** A few different values, in the order of the file. */
  readonly samples: readonly string[];
  /** Every different value with its count, most frequent first; absent above 200 of them. */
  readonly values: readonly { readonly value: string; readonly count: number }[] | undefined;
  readonly numbers: NumberProfile;
  readonly dates: DateProfile;
}

const VALUES_MAX = 200;
/** So many different values are counted before they are looked at: most repeat, and say the same. */
const COUNTED_MAX = 2000;
const SAMPLES_MAX = 5;
const SAMPLE_LENGTH_MAX = 200;
const SCAN_LENGTH_MAX = 60;
const DIGIT = /\d/;

export interface ColumnProfiler {
  add(cell: string): void;
  result(): ColumnProfile;
}

/** Looks at every value of a column once, in bounded memory. */
export function createColumnProfiler(column: Column): ColumnProfiler {
  const numbers = createNumberProfiler();
  const dates = createDateProfiler();
  const samples: string[] = [];
  let counted: Map<string, number> | undefined = new Map();
  let filled = 0;

  const scan = (value: string, times: number) => {
    if (value.length > SCAN_LENGTH_MAX || !DIGIT.test(value)) return;
    numbers.add(value, times);
    dates.add(value, times);
  };
  const scanCounted = () => {
    for (const [value, times] of counted ?? []) scan(value, times);
  };
  const count = (value: string) => {
    const seen = counted?.get(value);
    if (counted === undefined) {
      scan(value, 1);
    } else if (seen !== undefined) {
      counted.set(value, seen + 1);
    } else if (counted.size < COUNTED_MAX && value.length <= SAMPLE_LENGTH_MAX) {
      counted.set(detached(value), 1);
    } else {
      scanCounted();
      counted = undefined;
      scan(value, 1);
    }
  };

  return {
    add(cell) {
      const value = cell.trim();
      if (value === "") return;
      filled += 1;
      if (samples.length < SAMPLES_MAX) {
        const sample = value.slice(0, SAMPLE_LENGTH_MAX);
        if (!samples.includes(sample)) samples.push(detached(sample));
      }
      count(value);
    },
    result() {
      scanCounted();
      const values = counted && counted.size <= VALUES_MAX ? [...counted] : undefined;
      return {
        ...column,
        filled,
        samples,
        values: values
          ?.map(([value, times]) => ({ value, count: times }))
          .sort((a, b) => b.count - a.count),
        numbers: numbers.result(),
        dates: dates.result(),
      };
    },
  };
}
