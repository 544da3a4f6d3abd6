import { expect, it } from "vitest";
import { closeNames } from "./close-names";

const PEOPLE = ["Anna Berg", "Bo Lund", "Søren Kjær", "Mark Owen"];

it.each([
  ["Ana Berg", ["Anna Berg"]],
  ["Anna Breg", ["Anna Berg"]],
  ["anna bergh", ["Anna Berg"]],
  ["Berg, Anna", ["Anna Berg"]],
  ["Ann Burg", ["Anna Berg"]],
  ["Bo Lind", ["Bo Lund"]],
  // The same person, however it is written.
  ["ANNA  BERG", []],
  ["Soren Kjaer", []],
  // Somebody else.
  ["Anton Berg", []],
  ["Al Lund", []],
  ["Ines Owner", []],
])("takes %s for %j", (typed, meant) => {
  expect(closeNames(typed, PEOPLE)).toEqual(meant);
});

it("names the closest first", () => {
  expect(closeNames("Anna Berk", ["Anne Bork", "Anna Berg"])).toEqual(["Anna Berg", "Anne Bork"]);
});
