import { expect, it } from "vitest";
import { judgedRow } from "./judged-row";
import type { PlannedRow } from "./plan";

const created = (judged: number | undefined): PlannedRow => ({
  ...{ line: 7, warnings: [], action: "create", values: { name: "Fern", judged } },
});

const updated = (field: "judged" | "nps", to: number): PlannedRow => ({
  ...{ line: 7, warnings: [], id: "a-1", matchedBy: "name", action: "update" },
  changes: [{ field, from: 1, to }],
});

const codes = (planned: PlannedRow, given?: string) =>
  judgedRow(planned, given).planned.warnings.map(({ code }) => code);

it("a judgement of 4 or more that nothing shows is warned of, and no other", () => {
  expect(codes(created(3.9))).toEqual([]);
  expect(codes(created(4))).toEqual(["noEvidence"]);
  expect(codes(created(5), "They shared their plans.")).toEqual([]);
  expect(codes(created(undefined))).toEqual([]);
  expect(codes(updated("judged", 5))).toEqual(["noEvidence"]);
  expect(codes(updated("nps", 5))).toEqual([]);
});

it("evidence comes with a new judgement only", () => {
  expect(judgedRow(created(2), "Why").evidence).toBe("Why");
  expect(judgedRow(updated("judged", 5), "Why").evidence).toBe("Why");
  expect(judgedRow(updated("nps", 5), "Why").evidence).toBeUndefined();
});

it("stands before other warnings, by the first of which rows are counted", () => {
  const short = { line: 7, code: "shortRow" } as const;
  expect(codes({ ...created(5), warnings: [short] })).toEqual(["noEvidence", "shortRow"]);
});
