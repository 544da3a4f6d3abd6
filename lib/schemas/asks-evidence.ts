/** From this judgement on something has to show it (domain.md §2). */
const SHOWN_FROM = 4;

/** Whether a judgement asks for something that shows it. */
export const asksEvidence = (judged: number): boolean => judged >= SHOWN_FROM;
