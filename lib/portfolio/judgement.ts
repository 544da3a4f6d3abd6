/** From this judgement on evidence is asked for: a 4 or 5 alone can make an account a client. */
export const EVIDENCE_FROM = 4;
