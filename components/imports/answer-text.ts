/** One text of a JSON answer, where the answer has it: what comes over the wire is not trusted. */
export function answerText(answer: unknown, key: string): string | undefined {
  const value = answerValue(answer, key);
  return typeof value === "string" ? value : undefined;
}

/** One number of a JSON answer, likewise. */
export function answerNumber(answer: unknown, key: string): number | undefined {
  const value = answerValue(answer, key);
  return typeof value === "number" ? value : undefined;
}

function answerValue(answer: unknown, key: string): unknown {
  if (typeof answer !== "object" || answer === null) return undefined;
  return Object.entries(answer).find(([name]) => name === key)?.[1];
}
