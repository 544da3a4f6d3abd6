import { describe, expect, it } from "vitest";
import { importSettings } from "@/lib/schemas/import-settings";
import { discardQuestion } from "./discard-import";
import { formatFor } from "./format-for";

const format = formatFor("en-GB", "EUR");
const asked = (settings: object) =>
  discardQuestion("checked", importSettings.parse(settings), format);

describe("before an import is discarded", () => {
  it("says what is lost and what stays", () => {
    const corrections = Array.from({ length: 12 }, (_, at) => ({
      line: at + 2,
      index: 0,
      value: "x",
    }));
    const decisions = [2, 3].map((line) => ({ line, choice: "leave" }));
    expect(asked({ corrections, decisions, leaveAsked: true })).toBe(
      "Discard this import? 12 corrected cells and 3 decisions will be lost; the file and your accounts stay as they are.",
    );
  });

  it("counts each kind, and one as one", () => {
    const settings = {
      corrections: [{ line: 2, index: 0, value: "x" }],
      replacements: [{ index: 1, from: "a", to: "b" }],
      values: [{ index: 1, target: "agreement", from: "a", to: "b" }],
      orderAnswers: { amountPer: "order" },
    };
    expect(asked(settings)).toContain(
      "1 corrected cell, 1 replaced value, 1 mapped value and 1 decision will be lost",
    );
  });

  it("loses no answer that was only remembered, and says so where nothing is lost", () => {
    expect(asked({ orderAnswers: { amountPer: "order" }, answersRemembered: ["amountPer"] })).toBe(
      "Discard this import? Nothing has been written yet. The file and your accounts stay as they are.",
    );
  });

  it("says that writing stops", () => {
    expect(discardQuestion("landing", importSettings.parse({}), format)).toMatch(
      /^Discard this import\? Writing stops, and none of it will be in your portfolio\./,
    );
  });
});
