import { expect, it } from "vitest";
import { type ChangeSince, withConflicts } from "./conflicts";
import type { PlannedRow } from "./plan";

const UPDATE: PlannedRow = {
  line: 2,
  warnings: [],
  action: "update",
  id: "a",
  matchedBy: "name",
  changes: [
    { field: "nps", from: 9, to: 7 },
    { field: "notes", from: "old", to: "new" },
  ],
};
const SINCE: ChangeSince[] = [
  { field: "nps", before: 5, at: 100 },
  { field: "nps", before: 8, at: 200 },
  { field: "csat", before: null, at: 300 },
];

it("import 22: what both changed is a conflict, with what it was at first", () => {
  expect(withConflicts(UPDATE, SINCE, [])).toEqual({
    line: 2,
    warnings: [],
    action: "conflict",
    id: "a",
    matchedBy: "name",
    conflicts: [{ field: "nps", from: 9, to: 7, before: 5 }],
  });
  expect(withConflicts(UPDATE, SINCE.slice(2), [])).toEqual(UPDATE);
});

it.each([
  ["file", 200, "update", 2],
  ["stored", 200, "update", 1],
  ["stored", 199, "conflict", undefined],
] as const)(
  "import 22: %s as decided with changes up to %d in sight: %s",
  (choice, seenAt, action, left) => {
    const planned = withConflicts(UPDATE, SINCE, [undefined, { choice, seenAt }]);
    expect(planned.action).toBe(action);
    expect(planned.action === "update" ? planned.changes.length : undefined).toBe(left);
  },
);

it("import 22: a decision for the row comes before one for all; nothing left is unchanged", () => {
  const row = { choice: "stored", seenAt: 200 } as const;
  const all = { choice: "file", seenAt: 200 } as const;
  const onlyConflict = { ...UPDATE, changes: UPDATE.changes.slice(0, 1) };
  expect(withConflicts(onlyConflict, SINCE, [row, all])).toMatchObject({ action: "unchanged" });
  expect(withConflicts(onlyConflict, SINCE, [undefined, all])).toEqual(onlyConflict);
});
