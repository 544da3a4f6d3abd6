import { describe, expect, it } from "vitest";
import { numberPlaceholders, quoteName } from "./raw-sql";

describe("numberPlaceholders", () => {
  it.each([
    ["SELECT 1", "SELECT 1"],
    ["a = ? AND b IN (?, ?)", "a = $1 AND b IN ($2, $3)"],
    [`"odd?" = '?' AND c = ?`, `"odd?" = '?' AND c = $1`],
    ["'it''s ?' = ?", "'it''s ?' = $1"],
  ])("turns %s into %s", (sql, numbered) => {
    expect(numberPlaceholders(sql)).toBe(numbered);
  });
});

describe("quoteName", () => {
  it("quotes a name and refuses anything else", () => {
    expect(quoteName("Order")).toBe('"Order"');
    expect(() => quoteName('a" --')).toThrow("Not a table or column name");
  });
});
