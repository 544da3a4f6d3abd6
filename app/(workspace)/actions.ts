"use server";

import { revalidatePath } from "next/cache";
import { requireScope } from "@/lib/auth/current-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { loadSample, removeSample } from "@/lib/usecases/load-sample";

export async function exploreSample(): Promise<void> {
  await requireOwnOrigin();
  await loadSample(await requireScope("sample.load"));
  revalidatePath("/");
}

export async function takeOutSample(): Promise<void> {
  await requireOwnOrigin();
  await removeSample(await requireScope("sample.load"));
  revalidatePath("/");
}
