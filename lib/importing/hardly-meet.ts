/** Two sets of accounts, such as a list and an order history, that have few accounts in common. */
export interface HardlyMet {
  /** Accounts that both have. */
  readonly met: number;
  /** Accounts of the smaller of the two. */
  readonly of: number;
  /** What some of those that only one of them has are called by, as it is written there. */
  readonly examples: readonly string[];
  readonly otherExamples: readonly string[];
}

const MET_MIN = 0.2;

/**
 * Whether two sets of accounts have so few in common that what they are called by is probably
 * written in two ways. A few accounts may have many orders of others, so the smaller set counts.
 */
export const hardlyMeet = (met: number, one: number, other: number): boolean =>
  one > 0 && other > 0 && met < MET_MIN * Math.min(one, other);

const named = (examples: readonly string[]): string =>
  examples.map((example) => `“${example}”`).join(", ");

/** @param one @param other what each of the two is called: “the account list” */
export const hardlyMetSentence = (
  { met, of, examples, otherExamples }: HardlyMet,
  one: string,
  other: string,
): string =>
  `${met === 0 ? "No account is" : met === 1 ? `Only 1 of ${of} accounts is` : `Only ${met} of ${of} accounts are`} in both ${one} and ${other}. ` +
  `Compare how they are written: ${named(examples)} in ${one}, ${named(otherExamples)} in ${other}.`;
