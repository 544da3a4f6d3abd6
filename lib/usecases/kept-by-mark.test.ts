import { expect, it } from "vitest";
import { KeptByMark } from "./kept-by-mark";

const LATER = () => new Promise<number>((resolve) => setTimeout(() => resolve(7), 5));

it("is read once for all who ask meanwhile, and again for another state", async () => {
  const kept = new KeptByMark<number>(2);
  let reads = 0;
  const ask = (mark: string) =>
    kept.get("a", mark, () => {
      reads += 1;
      return LATER();
    });
  expect(await Promise.all([ask("1"), ask("1"), ask("1")])).toEqual([7, 7, 7]);
  expect(await ask("1")).toBe(7);
  expect(reads).toBe(1);
  await ask("2");
  expect(reads).toBe(2);
});

it("lets those who waited go on one after the other", async () => {
  const kept = new KeptByMark<number>(1);
  const went: number[] = [];
  const ask = async (number: number) => {
    await kept.get("a", "1", LATER);
    went.push(number);
  };
  const [first, ...others] = [ask(1), ask(2), ask(3)];
  await first;
  // Whoever asks once it is there does not stand in line.
  await ask(0);
  expect(went).toEqual([1, 0]);
  await Promise.all(others);
  expect(went).toEqual([1, 0, 2, 3]);
});

it("forgets a failure, what is not worth keeping, and what nobody asked for the longest", async () => {
  const kept = new KeptByMark<number>(2, (value) => value > 0);
  const asked: string[] = [];
  const ask = (key: string, value: number | Error) =>
    kept.get(key, "1", async () => {
      asked.push(key);
      if (value instanceof Error) throw value;
      return value;
    });
  await expect(ask("gone", new Error("away"))).rejects.toThrow("away");
  await ask("gone", 1);
  await ask("large", -1);
  await ask("large", -1);
  await ask("gone", 1);
  await ask("a", 1);
  await ask("b", 1);
  await ask("gone", 1);
  expect(asked).toEqual(["gone", "gone", "large", "large", "a", "b", "gone"]);
});
