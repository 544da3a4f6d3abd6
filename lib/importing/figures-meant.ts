import type { OrderAnswers } from "@/lib/schemas/order-answers";
import type { DiscountUnit } from "@/lib/tabular/number-profile";
import type { ColumnChoice } from "./propose-mapping";
import type { OrderTarget } from "./targets";

/** How the figures of an order history are meant. */
export interface FiguresMeant {
  /** The columns of the amount and of money taken off, where there are such. */
  readonly amountColumn?: string | undefined;
  readonly discountColumn?: string | undefined;
  readonly answers: OrderAnswers;
}

/** Which figures of an order history may be those of whole orders. A share of the price is none. */
export function figuresMeant(
  choices: readonly ColumnChoice<OrderTarget>[],
  discountUnit: DiscountUnit,
  answers: OrderAnswers,
): FiguresMeant {
  const label = (target: OrderTarget) => choices.find((choice) => choice.target === target)?.label;
  const discountColumn = discountUnit === "amount" ? label("discount") : undefined;
  return { amountColumn: label("amount"), discountColumn, answers };
}
