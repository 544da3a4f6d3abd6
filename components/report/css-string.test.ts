import { expect, it } from "vitest";
import { cssString } from "./css-string";

it.each([
  ["Audit of Straße & Söhne, 2026", '"Audit of Straße & Söhne, 2026"'],
  ['The "big" one', '"The \\22 big\\22  one"'],
  ["a\\b", '"a\\5c b"'],
  ["</style><script>", '"\\3c /style>\\3c script>"'],
  ["one\ntwo", '"one\\a two"'],
  ["\u0000", '"\\fffd "'],
])("keeps %j inside its quotes", (text, written) => {
  expect(cssString(text)).toBe(written);
});
