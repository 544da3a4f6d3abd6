"use server";

import { revalidatePath } from "next/cache";
import { requireScope } from "@/lib/auth/current-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { startExport } from "@/lib/usecases/exports";

export async function start(): Promise<void> {
  await requireOwnOrigin();
  await startExport(await requireScope("workspace.export"), new Date());
  revalidatePath("/settings/export");
}
