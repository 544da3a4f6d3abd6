"use server";

import { revalidatePath } from "next/cache";
import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { type SettingsState, saveSettings } from "@/lib/usecases/workspace-settings";

export async function save(_: SettingsState, data: FormData): Promise<SettingsState> {
  await requireOwnOrigin();
  const state = await saveSettings(await requireScopeOfForm(data, "settings.write"), data);
  if (state.status === "saved") revalidatePath("/", "layout");
  return state;
}
