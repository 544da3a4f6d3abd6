/**
 * What a status says: that something was bought, that nothing was, that it is open which of the
 * two, or nothing that we know.
 */
export const STATUS_MEANINGS = ["bought", "notBought", "unclear", "unknown"] as const;
export type StatusMeaning = (typeof STATUS_MEANINGS)[number];
