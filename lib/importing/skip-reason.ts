/** Why a row that can be read is left out, with what is said of it. */
export const SKIP_REASONS = {
  left: "left out, as you decided",
} as const satisfies Record<string, string>;
export type SkipReason = keyof typeof SKIP_REASONS;
