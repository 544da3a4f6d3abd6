"use server";

import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import {
  readColumnsForm,
  readConfirmForm,
  readImportId,
  readImportIdAlone,
  readKind,
  readReading,
} from "@/lib/schemas/import-forms";
import { chooseColumns as takeColumns } from "@/lib/usecases/choose-columns";
import {
  cancelImport,
  confirmImport,
  chooseKind as takeKind,
  readAgain as takeReading,
} from "@/lib/usecases/import-steps";
import { forgetMapping as takeMappingBack } from "@/lib/usecases/remembered-mapping";
import { type Answer, shown } from "./step-answer";

export async function readAgain(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportId(data);
  return shown(
    id,
    takeReading(await requireScopeOfForm(data, "imports.run"), id, readReading(data)),
  );
}

export async function chooseKind(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportId(data);
  return shown(id, takeKind(await requireScopeOfForm(data, "imports.run"), id, readKind(data)));
}

export async function chooseColumns(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportId(data);
  const taken = takeColumns(
    await requireScopeOfForm(data, "imports.run"),
    id,
    readColumnsForm(data),
  );
  return shown(id, taken, "check");
}

export async function forgetMapping(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportIdAlone(data);
  return shown(id, takeMappingBack(await requireScopeOfForm(data, "imports.run"), id));
}

export async function confirm(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportId(data);
  const confirmed = confirmImport(
    await requireScopeOfForm(data, "imports.run"),
    id,
    readConfirmForm(data),
  );
  return shown(id, confirmed, "done");
}

export async function discard(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportIdAlone(data);
  return shown(id, cancelImport(await requireScopeOfForm(data, "imports.run"), id));
}
