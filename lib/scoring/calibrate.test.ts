import { describe, expect, it } from "vitest";
import { proposeReferenceTicket, referenceTicketOf } from "./calibrate";

describe("the proposed reference ticket", () => {
  it.each([
    ["nine tickets", [1, 2, 3, 4, 5, 6, 7, 8, 9], undefined],
    ["ten: the middle of two", [900, 100, 200, 800, 300, 700, 400, 600, 500, 1000], 550],
    ["eleven: the middle one", [11, 1, 10, 2, 9, 3, 8, 4, 7, 5, 6], 6],
    ["half a minor unit goes up", [1, 1, 1, 1, 10, 11, 20, 20, 20, 20], 11],
    ["sorted as numbers", [9, 10, 100, 9, 10, 100, 9, 10, 100, 10], 10],
    ["nothing to measure against", [0, 0, 0, 0, 0, 0, 0, 0, 5, 5], undefined],
  ])("%s", (_name, tickets, expected) => {
    expect(proposeReferenceTicket(tickets)).toBe(expected);
  });
});

describe("the same from the middle alone", () => {
  it.each([
    [9, [5], undefined],
    [10, [500, 600], 550],
    [11, [6], 6],
    [12, [0, 0], undefined],
    [0, [], undefined],
  ])("of %d tickets, %o in the middle", (count, middle, expected) => {
    expect(referenceTicketOf(count, middle)).toBe(expected);
  });
});
