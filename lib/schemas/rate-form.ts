import { z } from "zod";
import { isCurrency } from "@/lib/tabular/currency";

/** So many rates into one reporting currency are kept. */
export const RATES_MAX = 1000;

const DAY = "Enter a date such as 2026-12-31.";

/** A rate as its form sends it; the number is read by the decimal mark of the workspace. */
export const rateForm = z.strictObject({
  currency: z.string().max(3).refine(isCurrency, "Choose a currency from the list."),
  fromDay: z.string().max(20).pipe(z.iso.date(DAY)),
  rate: z.string().max(40, "Write at most 40 characters."),
});

export const rateId = z.strictObject({ id: z.string().min(1).max(64) });
