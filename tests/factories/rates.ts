import { giveRate, type RateState, takeRateAway } from "@/lib/usecases/currency-rates";
import { formOf } from "./form";
import { day, type TestWorkspace } from "./workspace";

/** Gives a rate by the form. */
export function give(
  { scope }: TestWorkspace,
  currency: string,
  fromDay: string,
  rate: string,
): Promise<RateState> {
  return giveRate(scope, formOf({ currency, fromDay, rate }));
}

/** Takes the rate of a currency and day away by its form, or one of another id. */
export async function takeAway(
  workspace: TestWorkspace,
  currency: string,
  fromDay: string,
  id?: string,
): Promise<void> {
  const rates = await workspace.rows("CurrencyRate");
  const found = rates.find((row) => row.currency === currency && row.fromDay === day(fromDay));
  await takeRateAway(workspace.scope, formOf({ id: id ?? String(found?.id) }));
}
