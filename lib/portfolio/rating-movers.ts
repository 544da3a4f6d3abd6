/** What may move a rating. */
export const MOVERS = ["facts", "model", "day", "settings"] as const;
export type Mover = (typeof MOVERS)[number];

/** What changed at once, and how an account is rated with any part of it. */
export interface Movement {
  /** How the account was rated, as one comparable text. */
  readonly before: string;
  readonly after: string;
  /** What is another than before; settings aside, which nobody kept. */
  readonly changed: readonly Mover[];
  /** The rating with only these of what changed, under the settings of now. */
  readonly ratedWith: (changed: ReadonlySet<Mover>) => string;
}

/**
 * Which of several things that changed at once moved a rating: each that does so by itself, and
 * where no single one leads to the new rating, also those that do it only together. Settings moved
 * it where it is another although nothing else is taken as changed.
 *
 * @returns in the order of {@link MOVERS}; empty only where nothing explains the change
 */
export function moversOf({ before, after, changed, ratedWith }: Movement): Mover[] {
  const still = ratedWith(new Set());
  const moved = new Set<Mover>(still === before ? [] : ["settings"]);
  const alone = changed.map((mover) => ({ mover, rating: ratedWith(new Set([mover])) }));
  for (const { mover, rating } of alone) if (rating !== still) moved.add(mover);
  if (still !== after && alone.every(({ rating }) => rating !== after)) {
    for (const mover of changed) {
      const others = new Set(changed.filter((one) => one !== mover));
      if (ratedWith(others) !== after) moved.add(mover);
    }
    // Any of them could be left out, and none is enough: it took them together.
    if (moved.size === 0) for (const mover of changed) moved.add(mover);
  }
  return MOVERS.filter((mover) => moved.has(mover));
}
