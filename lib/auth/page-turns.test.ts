import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PageTurns } from "./page-turns";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Requests that come in one after the other and ask for their turn; answers who had it so far. */
function inLine(turns: PageTurns, ids: readonly string[]) {
  const begun: string[] = [];
  for (const id of ids) {
    turns.opened(id);
    void turns.turn(id).then(() => begun.push(id));
  }
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return begun.join("");
  };
}

test("two pages are built at once, the others in the order they were asked for", async () => {
  const turns = new PageTurns();
  const begun = inLine(turns, [..."abcde"]);
  expect(await begun()).toBe("ab");
  turns.closed("b");
  expect(await begun()).toBe("abc");
  turns.closed("a");
  turns.closed("c");
  expect(await begun()).toBe("abcde");
});

test("who goes away while waiting takes nobody's turn", async () => {
  const turns = new PageTurns();
  const begun = inLine(turns, [..."abcde"]);
  turns.closed("c");
  expect(await begun()).toBe("abc");
  turns.closed("a");
  expect(await begun()).toBe("abcd");
});

test("an answer that is read slowly holds up the next one for half a second only", async () => {
  const turns = new PageTurns();
  const begun = inLine(turns, [..."abc"]);
  await vi.advanceTimersByTimeAsync(499);
  expect(await begun()).toBe("ab");
  await vi.advanceTimersByTimeAsync(1);
  expect(await begun()).toBe("abc");
  // Those of before end late: they hand nothing on a second time.
  for (const id of "ab") turns.closed(id);
  const later = inLine(turns, [..."de"]);
  expect(await later()).toBe("d");
});

test("a request that is over before its turn came waits for nothing", async () => {
  const turns = new PageTurns();
  const begun = inLine(turns, [..."ab"]);
  expect(await begun()).toBe("ab");
  turns.opened("x");
  turns.closed("x");
  await turns.turn("x");
  await turns.turn("never seen");
  for (const id of "ab") turns.closed(id);
  const later = inLine(turns, [..."cde"]);
  expect(await later()).toBe("cd");
});
