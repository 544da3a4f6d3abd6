import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepBeating } from "./keep-beating";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("beats until it is stopped", async () => {
  const beat = vi.fn(async () => undefined);
  const stop = keepBeating(beat, 1000, () => undefined);
  await vi.advanceTimersByTimeAsync(3500);
  expect(beat).toHaveBeenCalledTimes(3);
  stop();
  await vi.advanceTimersByTimeAsync(3500);
  expect(beat).toHaveBeenCalledTimes(3);
});

it("holds beats back while one waits, and goes on after it failed", async () => {
  const busy = new Error("Busy.");
  const errors: unknown[] = [];
  const ends: ((error: Error) => void)[] = [];
  const beat = vi.fn(() => new Promise<void>((_, reject) => ends.push(reject)));
  const stop = keepBeating(beat, 1000, (error) => errors.push(error));
  await vi.advanceTimersByTimeAsync(60_500);
  expect(beat).toHaveBeenCalledTimes(1);
  ends[0]?.(busy);
  await vi.advanceTimersByTimeAsync(1000);
  expect(errors).toEqual([busy]);
  expect(beat).toHaveBeenCalledTimes(2);
  stop();
});
