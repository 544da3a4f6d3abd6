"use server";

import { revalidatePath } from "next/cache";
import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { startExport } from "@/lib/usecases/exports";

export async function start(data: FormData): Promise<void> {
  await requireOwnOrigin();
  await startExport(await requireScopeOfForm(data, "workspace.export"), new Date());
  revalidatePath("/settings/export");
}
