import type { Evidence, EvidenceBefore } from "@/lib/schemas/account-record";

const isField = (field: string, evidence: Evidence): field is keyof Evidence & string =>
  Object.hasOwn(evidence, field);

/**
 * Where the facts came from whose source or date became another: null where a fact had none. What
 * the orders said and say again is left out, as it is derived from them at any time.
 */
export function movedEvidence(before: Evidence, after: Evidence): EvidenceBefore {
  const moved: Partial<Record<keyof Evidence, EvidenceBefore[keyof Evidence]>> = {};
  for (const field of Object.keys({ ...before, ...after })) {
    if (!isField(field, before) && !isField(field, after)) continue;
    const [was, is] = [before[field], after[field]];
    const same = was?.source === is?.source && (was?.source === "orders" || was?.on === is?.on);
    if (!same) moved[field] = was ?? null;
  }
  return moved;
}

/** The evidence of before a change, from the evidence after it and what moved. */
export function evidenceBefore(after: Evidence, moved: EvidenceBefore): Evidence {
  const known = Object.entries({ ...after, ...moved }).filter(([, evidence]) => evidence !== null);
  return Object.fromEntries(known);
}
