/** Candidates from one index to another, both included, over which the score goes one way only. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretches of candidates for which something holds, ascending, adjacent ones joined. Within
 * a run it must hold for a beginning, for an end, for all or for none: true of any limit on a
 * score that goes one way, and what lets a run of hundreds be searched in a dozen looks.
 *
 * @param runs ascending, without gaps between them; an empty run (from > to) is skipped.
 */
export function stretches(runs: readonly Run[], holds: (index: number) => boolean): readonly Run[] {
  const found: { from: number; to: number }[] = [];
  for (const run of runs) {
    const stretch = stretchIn(run, holds);
    if (stretch === undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && last.to + 1 === stretch.from) last.to = stretch.to;
    else found.push(stretch);
  }
  return found;
}

function stretchIn({ from, to }: Run, holds: (index: number) => boolean) {
  if (from > to) return undefined;
  const atStart = holds(from);
  const atEnd = from === to ? atStart : holds(to);
  if (atStart && atEnd) return { from, to };
  if (atStart) return { from, to: lastLike(from, to, holds) };
  if (atEnd) return { from: lastLike(from, to, (index) => !holds(index)) + 1, to };
  return undefined;
}

/** The last index that holds, where `from` holds and `to` does not. */
function lastLike(from: number, to: number, holds: (index: number) => boolean): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
