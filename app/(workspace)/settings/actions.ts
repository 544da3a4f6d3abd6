"use server";

import { revalidatePath } from "next/cache";
import { requireScope } from "@/lib/auth/current-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { type SettingsState, saveSettings } from "@/lib/usecases/workspace-settings";

export async function save(_: SettingsState, data: FormData): Promise<SettingsState> {
  await requireOwnOrigin();
  const state = await saveSettings(await requireScope("settings.write"), data);
  if (state.status === "saved") revalidatePath("/", "layout");
  return state;
}
