import { expect, it } from "vitest";
import { AsideNames, createdAs, indexedAs, isMarked, unmarked } from "./aside-names";

it("tells what was built aside from everything else", () => {
  const names = new AsideNames();
  expect(isMarked(names.next("Account"))).toBe(true);
  expect(isMarked(names.old("Account"))).toBe(true);
  expect(isMarked("Account")).toBe(false);
  expect(isMarked("Account_workspaceId_nameKey_idx")).toBe(false);
  expect(isMarked(`${names.next("PortfolioSearch")}_data`)).toBe(false);
  const index = "Account_workspaceId_nameKey_idx";
  expect(unmarked(names.next(index))).toBe(index);
  expect(new AsideNames().mark).not.toBe(names.mark);
});

it("makes a table and its indexes under other names and leaves the rest of the statement", () => {
  expect(createdAs('CREATE TABLE "Order" ("Order" TEXT)', "Order", "Order__1")).toBe(
    'CREATE TABLE "Order__1" ("Order" TEXT)',
  );
  const index = 'CREATE UNIQUE INDEX "Order_a_key" ON "Order"("a", "Order")';
  const from = { index: "Order_a_key", table: "Order" };
  const to = { index: "Order_a_key__1", table: "Order__1" };
  expect(indexedAs(index, from, to)).toBe(
    'CREATE UNIQUE INDEX "Order_a_key__1" ON "Order__1"("a", "Order")',
  );
  expect(() => createdAs("CREATE TABLE Account (a)", "Account", "Account__1")).toThrow('"Account"');
});
