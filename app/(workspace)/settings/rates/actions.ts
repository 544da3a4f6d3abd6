"use server";

import { revalidatePath } from "next/cache";
import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { giveRate, type RateState, takeRateAway } from "@/lib/usecases/currency-rates";

export async function give(_: RateState, data: FormData): Promise<RateState> {
  await requireOwnOrigin();
  const state = await giveRate(await requireScopeOfForm(data, "settings.write"), data);
  if (state.saved) revalidatePath("/", "layout");
  return state;
}

export async function takeAway(data: FormData): Promise<void> {
  await requireOwnOrigin();
  await takeRateAway(await requireScopeOfForm(data, "settings.write"), data);
  revalidatePath("/", "layout");
}
