import { expect, it } from "vitest";
import { serviceLoad } from "./service-load";

it("adds up per owner, the most clients first, then by name", () => {
  expect(
    serviceLoad([
      { owner: "Bo", segment: "customer", accounts: 4 },
      { owner: "Cy", segment: "unrated", accounts: 1 },
      { owner: "Ada", segment: "client", accounts: 2 },
      { owner: "Cy", segment: "client", accounts: 3 },
      { owner: "Bo", segment: "client", accounts: 2 },
    ]),
  ).toEqual([
    { owner: "Cy", clients: 3, customers: 0, unrated: 1 },
    { owner: "Ada", clients: 2, customers: 0, unrated: 0 },
    { owner: "Bo", clients: 2, customers: 4, unrated: 0 },
  ]);
});
