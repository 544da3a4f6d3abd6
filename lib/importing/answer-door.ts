import { shellQuoted } from "./shell-quoted";

/** Who is told how to answer: by an option of the command line, or by a field of the API. */
export type Door = "command" | "api";

/** What an answer is called: "--exclude-status" or "excludeStatus". */
export const answerName = (door: Door, field: string): string =>
  door === "api" ? field : `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * How a question is answered with a value: "--amount-per order" or "amountPer=order"; without one
 * the option stands alone, and the field of the API is yes.
 */
export function answerWith(door: Door, field: string, value?: string): string {
  if (door === "api") return `${field}=${value ?? "yes"}`;
  if (value === undefined) return answerName(door, field);
  const isPlain = /^(?:[a-z+-]+|[.,])$/.test(value);
  return `${answerName(door, field)} ${isPlain ? value : shellQuoted(value)}`;
}

/** How a script says what a column is, by its header in one line. */
export const mapAnswer = (door: Door, header: string, field: string): string =>
  answerWith(door, "map", `${header.replace(/\s+/g, " ").trim()}=${field}`);
