import { describe, expect, test } from "vitest";
import { type AccountWithPast, factsBefore, type PastChange } from "./facts-before";

const IMPORT = { source: "import", on: 100 } as const;
const HAND = { source: "hand", on: 90 } as const;

const list = (importId: string, changes: PastChange["changes"], evidence = {}): PastChange => ({
  ...{ cause: "import", importId, changes, evidence },
});
const orders = (importId: string, changes: PastChange["changes"], evidence = {}): PastChange => ({
  ...{ cause: "orders", importId, changes, evidence },
});
const hand = (changes: PastChange["changes"]): PastChange => ({
  ...{ cause: "hand", importId: null, changes, evidence: {} },
});
const undo = (importId: string, changes: PastChange["changes"]): PastChange => ({
  ...{ cause: "undo", importId, changes, evidence: {} },
});

/** An account with that history, whose facts are as the last change of each left them. */
function account(
  history: readonly PastChange[],
  more: { readonly derived?: readonly string[]; readonly undone?: readonly string[] } = {},
): AccountWithPast {
  return {
    history,
    value: (field) =>
      history.findLast(({ changes }) => changes[field])?.changes[field]?.[1] ?? null,
    source: (field) => (more.derived?.includes(field) ? "orders" : "import"),
    undone: new Set(more.undone),
  };
}

describe("import 25: the facts of an account before an import", () => {
  test("import 25: are its values and where they came from", () => {
    const past = [
      hand({ nps: [null, 1] }),
      list("A", { nps: [1, 2], csat: [null, 4], notes: ["x", null] }, { nps: HAND, csat: null }),
    ];
    expect(factsBefore(account(past), "A")).toEqual({
      values: { nps: 1, csat: null, notes: "x" },
      evidence: { nps: HAND, csat: null },
      kept: [],
      isUnknown: false,
    });
  });

  test("import 25: leave a fact out that somebody changed since, and that one alone", () => {
    const past = [list("A", { nps: [1, 2], csat: [3, 4] }, { nps: IMPORT }), hand({ nps: [2, 9] })];
    expect(factsBefore(account(past), "A")).toMatchObject({ values: { csat: 3 }, kept: ["nps"] });
  });

  test("import 25: leave a fact out that a later list changed, until that one is undone", () => {
    const past = [list("A", { nps: [1, 2] }), list("B", { nps: [2, 3] })];
    expect(factsBefore(account(past), "A")).toMatchObject({ values: {}, kept: ["nps"] });
    const back = account([...past, undo("B", { nps: [3, 2] })], { undone: ["B"] });
    expect(factsBefore(back, "A")).toMatchObject({ values: { nps: 1 }, kept: [] });
  });

  test("import 25: stay, all of them, where it was not kept what they were", () => {
    const past = [{ ...list("A", { nps: [1, 2] }), evidence: null }];
    expect(factsBefore(account(past), "A")).toMatchObject({ kept: ["nps"], isUnknown: true });
  });

  test("import 25: are what was given where orders took their place", () => {
    const past = [
      list("A", { ordersTotal: [null, 5] }, { ordersTotal: null }),
      orders("B", { ordersTotal: [5, 7] }, { ordersTotal: IMPORT }),
    ];
    const derived = { derived: ["ordersTotal"] };
    expect(factsBefore(account(past, derived), "B")).toMatchObject({
      values: { ordersTotal: 5 },
      evidence: { ordersTotal: IMPORT },
    });
    // The same number: only its source became another.
    const same = [past[0] as PastChange, orders("B", {}, { ordersTotal: IMPORT })];
    expect(factsBefore(account(same, derived), "B")).toMatchObject({
      values: { ordersTotal: 5 },
      evidence: { ordersTotal: IMPORT },
    });
  });

  test("import 25: lead past the orders of two imports, in whichever order they are undone", () => {
    const past = [
      list("A", { ordersTotal: [null, 5] }, { ordersTotal: null }),
      orders("B", { ordersTotal: [5, 7] }, { ordersTotal: IMPORT }),
      orders("C", { ordersTotal: [7, 9] }),
    ];
    const derived = ["ordersTotal"];
    const given = { values: { ordersTotal: 5 }, evidence: { ordersTotal: IMPORT } };
    expect(factsBefore(account(past, { derived }), "C")).toMatchObject(given);
    expect(factsBefore(account(past, { derived }), "B")).toMatchObject(given);
    expect(factsBefore(account(past, { derived, undone: ["B"] }), "C")).toMatchObject(given);
  });

  test("import 25: do not bring back what an import wrote that was undone under its orders", () => {
    const past = [
      list("A", { ordersTotal: [null, 5] }, { ordersTotal: null }),
      orders("B", { ordersTotal: [5, 7] }, { ordersTotal: IMPORT }),
    ];
    const now = account(past, { derived: ["ordersTotal"], undone: ["A"] });
    expect(factsBefore(now, "B")).toMatchObject({
      values: { ordersTotal: null },
      evidence: { ordersTotal: null },
    });
  });

  test("import 25: do not bring back what was typed beside orders and taken out again", () => {
    const past = [
      orders("B", { ordersTotal: [5, 7] }, { ordersTotal: IMPORT }),
      hand({ ordersTotal: [7, 8] }),
      hand({ ordersTotal: [8, 7] }),
      orders("C", { ordersTotal: [7, 9] }),
    ];
    const now = account(past, { derived: ["ordersTotal"] });
    expect(factsBefore(now, "C")).toMatchObject({ values: { ordersTotal: 7 }, evidence: {} });
  });
});
