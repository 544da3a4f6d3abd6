import type { ImportSettings } from "@/lib/schemas/import-settings";
import { type OrderAnswers, withAnswers } from "@/lib/schemas/order-answers";

/** The settings with what a person said of an order history where its rows leave it open. */
export const withOrderAnswers = (
  settings: ImportSettings,
  answers: OrderAnswers,
): ImportSettings => ({
  ...settings,
  orderAnswers: withAnswers(settings.orderAnswers, answers),
  answersRemembered: settings.answersRemembered.filter((one) => answers[one] === undefined),
});
