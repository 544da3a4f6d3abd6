import type { Model } from "./model";

/** The parts of a model that can be changed one apart from the other. */
export const MODEL_PARTS = [
  "weights",
  "referenceTicket",
  "tenure",
  "personalization",
  "ticketSize",
  "purchaseFrequency",
  "bids",
  "inertia",
  "segments",
  "standing",
] as const;
export type ModelPart = (typeof MODEL_PARTS)[number];

/** A model with one part taken from another. */
export function withPart(model: Model, part: ModelPart, from: Model): Model {
  switch (part) {
    case "bids":
    case "inertia":
      return { ...model, ceilings: { ...model.ceilings, [part]: from.ceilings[part] } };
    default:
      return { ...model, [part]: from[part] };
  }
}

/** The parts in which two models differ, in the order of `MODEL_PARTS`. */
export function changedParts(before: Model, after: Model): readonly ModelPart[] {
  return MODEL_PARTS.filter((part) => {
    const one = withPart(before, part, after);
    return JSON.stringify(one) !== JSON.stringify(withPart(before, part, before));
  });
}
