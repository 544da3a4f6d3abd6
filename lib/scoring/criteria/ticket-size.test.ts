import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL } from "../model";
import { averageTicketOf, ticketSize } from "./ticket-size";

describe("the average ticket", () => {
  it.each([
    ["as given", { averageTicketMinor: 700, revenueTotalMinor: 100, ordersTotal: 1 }, 700],
    ["else revenue by orders in total", { revenueTotalMinor: 1000, ordersTotal: 3 }, 1000 / 3],
    [
      "in total before the last 12 months",
      { revenueTotalMinor: 900, ordersTotal: 3, revenue12mMinor: 800, orders12m: 2 },
      300,
    ],
    ["else over the last 12 months", { revenue12mMinor: 800, orders12m: 2 }, 400],
    [
      "over the last 12 months where the total is half known",
      { revenueTotalMinor: 900, revenue12mMinor: 800, orders12m: 2 },
      400,
    ],
    ["never by no orders", { revenueTotalMinor: 900, ordersTotal: 0 }, undefined],
    ["unknown where nothing tells", { ordersTotal: 4 }, undefined],
  ])("%s", (_name, facts, expected) => {
    expect(averageTicketOf(facts)).toBe(expected);
  });
});

describe("ticket size", () => {
  const curve = DEFAULT_MODEL.ticketSize;

  it("compares with the reference ticket", () => {
    expect(ticketSize({ averageTicketMinor: 150_000 }, curve, 50_000)).toEqual({
      status: "known",
      points: 75,
      ratio: 3,
      averageTicketMinor: 150_000,
    });
  });

  it.each([
    [{}, 50_000, ["averageTicketMinor"]],
    [{ averageTicketMinor: 900 }, undefined, ["referenceTicket"]],
    [{}, undefined, ["averageTicketMinor", "referenceTicket"]],
  ])("is unknown without either", (facts: { averageTicketMinor?: number }, reference, missing) => {
    expect(ticketSize(facts, curve, reference)).toEqual({
      status: "unknown",
      missing,
      averageTicketMinor: facts.averageTicketMinor,
    });
  });

  it("gives nothing for a ticket of nothing or below", () => {
    expect(ticketSize({ averageTicketMinor: 0 }, curve, 100)).toMatchObject({ points: 0 });
    expect(ticketSize({ averageTicketMinor: -70 }, curve, 100)).toMatchObject({ points: 0 });
  });
});
