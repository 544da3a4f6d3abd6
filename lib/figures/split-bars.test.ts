import { expect, it } from "vitest";
import { layoutSplitBars } from "./split-bars";

const BOX = { width: 120, height: 0, margin: { top: 0, right: 10, bottom: 5, left: 10 } };

it("lays the parts end to end and gives each a line of text", () => {
  const layout = layoutSplitBars(
    [
      {
        label: "Accounts",
        parts: [
          { segment: "client", share: 0.25, text: "15 clients", href: "/accounts?tab=clients" },
          { segment: "customer", share: 0.75, text: "45 customers" },
        ],
      },
      { label: "Revenue", parts: [{ segment: "client", share: 1, text: "all of it" }] },
    ],
    BOX,
  );
  expect(layout).toEqual({
    left: 10,
    thickness: 18,
    line: 22,
    height: 161,
    bars: [
      {
        label: "Accounts",
        labelY: 13,
        y: 20,
        parts: [
          {
            segment: "client",
            text: "15 clients",
            href: "/accounts?tab=clients",
            x: 10,
            width: 25,
            textY: 56,
          },
          {
            segment: "customer",
            text: "45 customers",
            href: undefined,
            x: 35,
            width: 75,
            textY: 78,
          },
        ],
      },
      {
        label: "Revenue",
        labelY: 109,
        y: 116,
        parts: [
          { segment: "client", text: "all of it", href: undefined, x: 10, width: 100, textY: 152 },
        ],
      },
    ],
  });
});

it("needs no room without bars", () => {
  expect(layoutSplitBars([], BOX)).toEqual({
    left: 10,
    thickness: 18,
    line: 22,
    bars: [],
    height: 5,
  });
});
