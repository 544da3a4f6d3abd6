import { expect, it } from "vitest";
import { flipLines } from "./flip-lines";
import { PLAIN_FIGURES } from "./sentences/figure-words";

it("says in one line what would not change the verdict by itself", () => {
  const still = { kind: "notByItself" } as const;
  const lines = flipLines(
    [
      { ...still, criterion: "tenure", fact: "tenureMonths" },
      {
        kind: "at",
        criterion: "personalization",
        fact: "directAwardShare",
        to: "client",
        value: 0.5,
      },
      { ...still, criterion: "ticketSize", fact: "averageTicketMinor" },
      { ...still, criterion: "purchaseFrequency", fact: "ordersPerYear" },
    ],
    String,
    PLAIN_FIGURES,
  );
  expect(lines.map(({ label, sentence }) => [label, sentence])).toEqual([
    ["Personalization", "Becomes a client with the share of orders awarded without bids at 50%."],
    ["", "Tenure, ticket size or purchase frequency alone would not change this."],
  ]);
});
