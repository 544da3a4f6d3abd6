import type { ImportSettings, StoredColumnChoice } from "@/lib/schemas/import-settings";
import {
  ORDER_ANSWERS,
  type OrderAnswer,
  type OrderAnswers,
  withAnswers,
} from "@/lib/schemas/order-answers";
import type { OrderTarget } from "./targets";

/** Which column each answer is about. */
const COLUMN_OF: Readonly<Record<OrderAnswer, OrderTarget>> = {
  amountPer: "amount",
  discountPer: "discount",
  reusedNumbers: "orderNumber",
  negativeAmounts: "amount",
  totalRows: "amount",
  creditNumbers: "orderNumber",
  documentKinds: "documentType",
};

/** What is known of an order history's open questions once its columns are chosen. */
type Answers = Pick<ImportSettings, "orderAnswers" | "answersRemembered">;

/**
 * What was said before holds where its column is the same still; what is said with the columns
 * comes first.
 */
export function answersFor(
  said: { readonly orderAnswers?: OrderAnswers | undefined },
  before: ImportSettings,
  choices: readonly StoredColumnChoice[],
): Answers {
  const columnOf = (among: readonly StoredColumnChoice[] | undefined, target: OrderTarget) =>
    among?.find((choice) => choice.target === target)?.index;
  const isSame = (answer: OrderAnswer) =>
    columnOf(before.choices, COLUMN_OF[answer]) === columnOf(choices, COLUMN_OF[answer]);
  const now = said.orderAnswers ?? {};
  const kept = ORDER_ANSWERS.filter(isSame);
  const earlier = kept.map((answer) => [answer, before.orderAnswers[answer]]);
  return {
    orderAnswers: withAnswers(Object.fromEntries(earlier), now),
    answersRemembered: before.answersRemembered.filter(
      (answer) => kept.includes(answer) && now[answer] === undefined,
    ),
  };
}
