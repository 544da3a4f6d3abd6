"use server";

import { revalidatePath } from "next/cache";
import { requireScope } from "@/lib/auth/current-scope";
import { loadSample, removeSample } from "@/lib/usecases/load-sample";

export async function exploreSample(): Promise<void> {
  await loadSample(await requireScope("imports.run"));
  revalidatePath("/");
}

export async function takeOutSample(): Promise<void> {
  await removeSample(await requireScope("imports.run"));
  revalidatePath("/");
}
