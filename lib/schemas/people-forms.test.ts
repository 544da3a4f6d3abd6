import { expect, it } from "vitest";
import { wayOn } from "./people-forms";

it("goes on to an invitation after signing in", () => {
  const way = "/join/Zm9vYmFy-_0";
  expect(wayOn.parse(way)).toBe(way);
});

it.each([
  "https://elsewhere.example/join/x",
  "//elsewhere.example/join/x",
  "/\\elsewhere.example",
  "/join/../accounts",
  "/join/x?to=//elsewhere.example",
  "/join/x\n",
  "/join/",
  `/join/${"x".repeat(101)}`,
  "/settings",
  "javascript:alert(1)",
  ["/join/x"],
  undefined,
])("and nowhere else: %o", (way) => {
  expect(wayOn.parse(way)).toBeUndefined();
});
