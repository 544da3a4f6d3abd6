"use server";

import { requireScope } from "@/lib/auth/current-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { readDecisionForm } from "@/lib/schemas/decision-form";
import { readImportId } from "@/lib/schemas/import-forms";
import { decideRows as takeDecisions } from "@/lib/usecases/decide-rows";
import { type Answer, shown } from "../step-answer";

export async function decideRows(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportId(data);
  return shown(id, takeDecisions(await requireScope("imports.run"), id, readDecisionForm(data)));
}
