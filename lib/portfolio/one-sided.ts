import { SEGMENTS, type Segment } from "@/lib/scoring/facts";

/** domain.md §3.4: a segment that holds more of the rated accounts than this tells little. */
const TOO_MUCH = 0.9;

/** The segment that holds nearly all rated accounts, and its share of them (0–1). */
export interface OneSided {
  readonly segment: Segment;
  readonly share: number;
}

/**
 * The segment that holds more than 90 % of the rated accounts; undefined where none does. The
 * unrated and the lapsed are not counted.
 */
export function oneSided(
  lines: Readonly<Record<Segment, { readonly accounts: number }>>,
): OneSided | undefined {
  const rated = lines.client.accounts + lines.customer.accounts;
  const segment = SEGMENTS.find((candidate) => lines[candidate].accounts > rated * TOO_MUCH);
  return segment && { segment, share: lines[segment].accounts / rated };
}
