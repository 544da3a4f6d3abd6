import { describe, expect, it } from "vitest";
import { Turns } from "./turns";

/** Work that ends when it is told to. */
function slow() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((end) => ends.push(end));
    running -= 1;
    return "done";
  };
  const finish = async () => {
    while (running > 0) {
      ends.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { work, finish, most: () => most };
}

describe("Turns", () => {
  it("does so much at once, lets the rest wait and sends away who finds it full", async () => {
    const turns = new Turns({ atOnce: 2, waiting: 3, waitingOfOne: 3 });
    const { work, finish, most } = slow();
    const asked = Array.from({ length: 9 }, (_, i) => turns.take(`caller ${i}`, work));
    await new Promise((resolve) => setImmediate(resolve));
    await finish();
    const answers = await Promise.all(asked);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(answers.slice(5)).toEqual(Array(4).fill({ ok: false, error: "full" }));
    expect(most()).toBe(2);
  });

  it("leaves places for others where one caller asks for much", async () => {
    const turns = new Turns({ atOnce: 1, waiting: 4, waitingOfOne: 2 });
    const { work, finish } = slow();
    const flood = Array.from({ length: 50 }, () => turns.take("flood", work));
    const other = turns.take("other", work);
    await new Promise((resolve) => setImmediate(resolve));
    await finish();
    expect((await Promise.all(flood)).filter(({ ok }) => ok)).toHaveLength(3);
    expect(await other).toEqual({ ok: true, value: "done" });
  });

  it("goes on after work that failed", async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1, waitingOfOne: 1 });
    const failing = turns.take("a", () => Promise.reject(new Error("A bug.")));
    const next = turns.take("b", async () => 1);
    await expect(failing).rejects.toThrow("A bug.");
    expect(await next).toEqual({ ok: true, value: 1 });
    expect(await turns.take("c", async () => 2)).toEqual({ ok: true, value: 2 });
  });
});
