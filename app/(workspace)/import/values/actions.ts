"use server";

import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { readImportId } from "@/lib/schemas/import-forms";
import { readValuesForm } from "@/lib/schemas/values-form";
import { mapValues as takeValues } from "@/lib/usecases/map-values";
import { type Answer, shown } from "../step-answer";

export async function mapValues(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportId(data);
  return shown(
    id,
    takeValues(await requireScopeOfForm(data, "imports.run"), id, readValuesForm(data)),
  );
}
