import type { RatedSegment } from "@/lib/scoring/facts";
import type { Flip } from "@/lib/scoring/flip";
import type { FlipFact } from "@/lib/scoring/flip-range";
import { counted, type Figures, PLAIN_FIGURES } from "./figure-words";

const BECOMES: Readonly<Record<RatedSegment, string>> = {
  client: "Becomes a client",
  customer: "Becomes a customer",
  unrated: "Becomes unrated",
};

/** The fact as a subject, and its value with its unit. */
const FACT_WORDS: Readonly<
  Record<
    FlipFact,
    {
      subject: string;
      value: (value: number, figures: Figures, money: (minor: number) => string) => string;
    }
  >
> = {
  tenureMonths: {
    subject: "tenure",
    value: (value, figures) => counted(value, "month", figures),
  },
  directAwardShare: {
    subject: "the share of orders awarded without bids",
    value: (value, { percent }) => percent(value),
  },
  tailoredShare: {
    subject: "the share of spend on tailored work",
    value: (value, { percent }) => percent(value),
  },
  judged: {
    subject: "the account owner's judgement",
    value: (value, { decimal }) => `${decimal(value, 2)} of 5`,
  },
  averageTicketMinor: {
    subject: "the average ticket",
    value: (value, _, money) => money(value),
  },
  ordersPerYear: {
    subject: "the number of orders a year",
    value: (value, { decimal }) => decimal(value),
  },
};

/**
 * What would change the segment, as one sentence, for one criterion.
 *
 * @param money writes minor units of the model's currency.
 */
export function flipSentence(
  flip: Flip,
  money: (minor: number) => string,
  figures: Figures = PLAIN_FIGURES,
): string {
  const { subject, value: words } = FACT_WORDS[flip.fact];
  const value = (of: number) => words(of, figures, money);
  switch (flip.kind) {
    case "notByItself":
      return `No value of ${subject} alone would change the segment.`;
    case "inMonths":
      return `${BECOMES[flip.to]} in ${value(flip.value)}, if nothing else changes.`;
    case "at":
      return `${BECOMES[flip.to]} with ${subject} at ${value(flip.value)}.`;
    case "ifKnown": {
      const { atLeast, atMost } = flip;
      const bounds = [
        ...(atLeast === undefined ? [] : [`at least ${value(atLeast)}`]),
        ...(atMost === undefined ? [] : [`at most ${value(atMost)}`]),
      ];
      return bounds.length === 0
        ? `${BECOMES[flip.to]} as soon as ${subject} is known, whatever it is.`
        : `${BECOMES[flip.to]} if ${subject} turns out to be ${bounds.join(" and ")}.`;
    }
  }
}
