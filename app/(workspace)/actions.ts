"use server";

import { revalidatePath } from "next/cache";
import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { loadSample, removeSample } from "@/lib/usecases/load-sample";

export async function exploreSample(data: FormData): Promise<void> {
  await requireOwnOrigin();
  await loadSample(await requireScopeOfForm(data, "sample.load"));
  revalidatePath("/");
}

export async function takeOutSample(data: FormData): Promise<void> {
  await requireOwnOrigin();
  await removeSample(await requireScopeOfForm(data, "sample.load"));
  revalidatePath("/");
}
