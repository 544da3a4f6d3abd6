import { isPlain } from "./fold-text";

/**
 * Characters nobody sees that do harm: control characters but tab and line end (a database may not
 * keep NUL), marks that turn the text behind them around, soft hyphens and spaces without a width.
 */
const HIDDEN =
  /(?![\t\n])\p{Cc}|[\u00AD\u061C\u200B\u200E\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

/** A text without what nobody sees of it; joiners stay, as letters and emoji are made with them. */
export const visibleText = (text: string): string =>
  isPlain(text) ? text : text.replace(HIDDEN, "");
