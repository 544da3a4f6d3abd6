import { expect, test } from "vitest";
import { createOrderCompanions } from "./order-companions";

const COLUMNS = [
  { index: 0, target: "orderNumber", dates: undefined },
  { index: 1, target: "orderDate", dates: "ymd" },
  { index: 2, target: "accountId", dates: undefined },
] as const;

test("import 42: rows go along whichever way a program wrote their number and ID", () => {
  const companions = createOrderCompanions(COLUMNS, []);
  companions.note(["17.0", "2026-01-05", "7"]);
  companions.note(["", "2026-01-06", "'007"]);
  const goesAlong = (...cells: string[]) => companions.goesAlong(cells);
  expect(goesAlong("17", "2026-01-05", "7")).toBe(true);
  expect(goesAlong("", "2026-01-06", "007")).toBe(true);
  expect(goesAlong("18", "2026-01-05", "7")).toBe(false);
  expect(goesAlong("", "2026-01-06", "7")).toBe(false);
});
