"use server";

import { revalidatePath } from "next/cache";
import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { versionForm } from "@/lib/schemas/model-query";
import { applyModel } from "@/lib/usecases/apply-model";
import { type ReceivedModel, receiveModel, takeModelAway } from "@/lib/usecases/save-model";

export async function apply(_: string | undefined, data: FormData): Promise<string | undefined> {
  await requireOwnOrigin();
  const problem = await applyModel(
    await requireScopeOfForm(data, "models.write"),
    versionForm(data),
  );
  revalidatePath("/", "layout");
  return problem;
}

export async function takeAway(data: FormData): Promise<void> {
  await requireOwnOrigin();
  await takeModelAway(await requireScopeOfForm(data, "models.write"), versionForm(data));
  revalidatePath("/model", "layout");
}

export async function receive(
  _: ReceivedModel | undefined,
  data: FormData,
): Promise<ReceivedModel | undefined> {
  await requireOwnOrigin();
  const received = await receiveModel(await requireScopeOfForm(data, "models.write"), data);
  revalidatePath("/model", "layout");
  return received;
}
