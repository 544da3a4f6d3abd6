"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { readImportIdAlone } from "@/lib/schemas/import-forms";
import { cancelUndo, startUndo } from "@/lib/usecases/start-undo";

type Answer = string | undefined;

export async function undo(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportIdAlone(data);
  const problem = await startUndo(await requireScopeOfForm(data, "imports.run"), id);
  if (problem) return problem;
  revalidatePath(`/import/${id}`);
  redirect(`/import/${id}`);
}

export async function leaveAsItIs(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportIdAlone(data);
  const problem = await cancelUndo(await requireScopeOfForm(data, "imports.run"), id);
  if (problem === undefined) revalidatePath(`/import/${id}`);
  return problem;
}
