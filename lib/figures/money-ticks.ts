import { ticks } from "d3-array";
import type { ScaleLogarithmic } from "d3-scale";
import { round, type Tick } from "./box";

const UNITS = [
  { from: 1e9, sign: "bn" },
  { from: 1e6, sign: "M" },
  { from: 1e3, sign: "k" },
] as const;

/** Ticks of a logarithmic axis of money: whole powers of ten, or rounder steps where few fit. */
export function moneyTicks(scale: ScaleLogarithmic<number, number>): Tick[] {
  const [low = 1, high = 10] = scale.domain();
  const first = Math.ceil(Math.log10(low));
  const last = Math.floor(Math.log10(high));
  const powers = Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => 10 ** (first + i));
  const values = powers.length >= 2 ? powers : ticks(low, high, 4).filter((value) => value > 0);
  return values.map((value) => ({ at: round(scale(value)), label: compact(value) }));
}

/** 2500 → "2.5k": signs that every language of the product reads. */
function compact(value: number): string {
  const unit = UNITS.find(({ from }) => value >= from);
  return unit ? `${Number((value / unit.from).toPrecision(3))}${unit.sign}` : `${value}`;
}
