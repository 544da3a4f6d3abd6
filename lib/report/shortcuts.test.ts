import { expect, it } from "vitest";
import { SHORTCUTS } from "./shortcuts";

it("lists each single key once, with what it does and where", () => {
  const keys = SHORTCUTS.map((shortcut) => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(["n", "s", "c", "u", "o"]));
  for (const { does, where } of SHORTCUTS) expect([does, where]).not.toContain("");
});
