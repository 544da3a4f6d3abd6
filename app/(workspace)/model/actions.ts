"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { type ModelFormState, saveModel } from "@/lib/usecases/save-model";

export async function save(_: ModelFormState, data: FormData): Promise<ModelFormState> {
  await requireOwnOrigin();
  const state = await saveModel(await requireScopeOfForm(data, "models.write"), data);
  if (state.status === "saved") revalidatePath("/model", "layout");
  if (state.message !== "") return state;
  redirect(`/model/versions?made=${encodeURIComponent(state.version ?? "")}`);
}
