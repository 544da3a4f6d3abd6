import { expect, it } from "vitest";
import { importSettings } from "@/lib/schemas/import-settings";
import { withAnswers } from "@/lib/schemas/order-answers";
import { answersFor } from "./remembered-answers";

const choice = (index: number, target: string) =>
  ({ index, label: target, target, decimal: ".", shareUnit: "percent" }) as const;
const before = importSettings.parse({
  choices: [choice(0, "orderNumber"), choice(3, "amount")],
  orderAnswers: { amountPer: "order", reusedNumbers: "one" },
  answersRemembered: ["amountPer", "reusedNumbers"],
});

it("keeps an answer as long as its column is the same", () => {
  const same = importSettings.parse(before).choices ?? [];
  expect(answersFor({}, before, same)).toEqual({
    orderAnswers: { amountPer: "order", reusedNumbers: "one" },
    answersRemembered: ["amountPer", "reusedNumbers"],
  });
  const other = importSettings.parse({ choices: [choice(0, "orderNumber"), choice(4, "amount")] });
  const answers = answersFor(
    { orderAnswers: { reusedNumbers: "separate" } },
    before,
    other.choices ?? [],
  );
  expect(answers).toEqual({
    orderAnswers: { reusedNumbers: "separate" },
    answersRemembered: [],
  });
});

it("adds the answer of one kind of document to those of others", () => {
  const said = (word: string, counts: "none" | "credit") => ({ documentKinds: [{ word, counts }] });
  expect(withAnswers(said("A", "none"), said("B", "credit")).documentKinds).toHaveLength(2);
  expect(withAnswers(said("A", "none"), said("A", "credit"))).toEqual(said("A", "credit"));
  expect(withAnswers({ amountPer: "line" }, { amountPer: undefined })).toEqual({
    amountPer: "line",
  });
});
