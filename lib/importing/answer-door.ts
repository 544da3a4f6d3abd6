/** Who is told how to answer: by an option of the command line, or by a field of the API. */
export type Door = "command" | "api";

/** For a shell: nothing in double quotes means something else but these. */
const shellQuoted = (text: string): string => `"${text.replace(/[\\"$`]/g, "\\$&")}"`;

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
