import { expect, it } from "vitest";
import { TERMS } from "./terms";

it("has one word for one thing, each explained in a sentence or two", () => {
  const terms = Object.values(TERMS);
  expect(new Set(terms.map(({ word }) => word.toLowerCase())).size).toBe(terms.length);
  for (const { word, meaning } of terms) {
    expect(meaning, word).toMatch(/^[A-Z0-9].*\.$/);
  }
});
