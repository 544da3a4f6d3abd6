import { afterEach, beforeEach, expect, vi } from "vitest";

/**
 * A warning nobody reads is a fault nobody finds: what is written to console.error or console.warn
 * fails the test. A test that expects it replaces the function itself.
 */
const METHODS = ["error", "warn"] as const;

const said: unknown[][] = [];

beforeEach(() => {
  said.length = 0;
  for (const method of METHODS) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      said.push([`console.${method}`, ...words]);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});
