import { expect, it } from "vitest";
import type { AccountOrdersView } from "@/lib/usecases/view-account-orders";
import { screen, show, within } from "@/tests/components/page";
import { OrdersBehind } from "./orders-behind";

const VIEW: AccountOrdersView = {
  ...{
    name: "Fern",
    accountHref: "/accounts/a-1",
    title: "All orders",
    finding: "1 order counts.",
  },
  choices: [],
  rows: [
    {
      ...{ key: "1", number: "1", date: "5 Mar 2024", amount: "€100.00" },
      ...{ status: "invoiced", counts: "yes" },
    },
  ],
  firstHref: "/accounts/a-1/orders",
  nextHref: "/accounts/a-1/orders?after=x",
};

it("is turned over in the words of every list", () => {
  show(<OrdersBehind view={VIEW} />);
  const pages = within(screen.getByRole("navigation", { name: "Pages of orders" }));
  expect(pages.getAllByRole("link").map((link) => link.textContent)).toEqual(["First", "Next"]);
});

it("has no ways to other pages where there is one only", () => {
  show(<OrdersBehind view={{ ...VIEW, firstHref: undefined, nextHref: undefined }} />);
  expect(screen.queryByRole("navigation", { name: "Pages of orders" })).toBeNull();
});
