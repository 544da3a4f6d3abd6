import { expect, test } from "vitest";
import { remembering } from "./remembering";

test("a cell that repeats is read once", () => {
  const asked: string[] = [];
  const read = remembering((cell) => {
    asked.push(cell);
    return cell === "" ? undefined : cell.length;
  });
  expect(["ab", "", "ab", "", "abc"].map(read)).toEqual([2, undefined, 2, undefined, 3]);
  expect(asked).toEqual(["ab", "", "abc"]);
});

test("where cells differ more than can be kept, each is read for itself", () => {
  const cells = Array.from({ length: 5000 }, (_, n) => `cell ${n}`);
  const long = "x".repeat(200);
  const read = remembering((cell) => cell.toUpperCase());
  for (const cell of [...cells, long, ...cells, long]) expect(read(cell)).toBe(cell.toUpperCase());
});
