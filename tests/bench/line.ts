import { appendFileSync } from "node:fs";

/** One figure: what was measured, and how it stands to a reference of the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is compared with, and that one's own figure. */
  readonly vs?: string;
  readonly ratio?: number;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Prints one figure as a line of JSON; `BENCH_OUT` names a file that gets it too. */
export function print({ value, ratio, ...rest }: Figure): void {
  const line = JSON.stringify({
    ...rest,
    value: rounded(value),
    ...(ratio === undefined ? {} : { ratio: rounded(ratio) }),
  });
  process.stdout.write(`${line}\n`);
  if (process.env.BENCH_OUT) appendFileSync(process.env.BENCH_OUT, `${line}\n`);
}

/** The sizes that are measured, smallest first; `BENCH_ROWS=1000000` measures that one alone. */
export const SIZES: readonly number[] = process.env.BENCH_ROWS
  ? process.env.BENCH_ROWS.split(",").map(Number)
  : [10_000, 100_000, 1_000_000];

/**
 * How cost grows between the sizes of a run: 1 is as fast as the data, 2 as its square.
 * @param costs size → cost, at least two
 */
export function printGrowth(name: string, costs: ReadonlyMap<number, number>): void {
  const [smaller, larger] = [...costs].slice(-2);
  if (!smaller || !larger) return;
  const value = Math.log(larger[1] / smaller[1]) / Math.log(larger[0] / smaller[0]);
  print({ name: `${name} growth`, value, unit: `exponent, ${smaller[0]} to ${larger[0]}` });
}

/** Seconds that work takes. */
export async function seconds(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
