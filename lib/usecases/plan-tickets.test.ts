import { expect, test } from "vitest";
import { PlannedTickets } from "./plan-tickets";

test("tickets of changed accounts take the place of those they had", () => {
  const tickets = new PlannedTickets();
  tickets.note(700, 300);
  tickets.note(900, undefined);
  tickets.note(800, 200);
  expect(tickets.withStored([500, 300, 200, 300, 100])).toEqual([100, 300, 500, 700, 900, 800]);
});

test("one that is stored otherwise than it was reckoned takes no other away", () => {
  const tickets = new PlannedTickets();
  tickets.note(700, 250);
  tickets.note(701, 300);
  expect(tickets.withStored([100, 300, 400])).toEqual([100, 400, 700, 701]);
});
