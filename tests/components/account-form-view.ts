import type { AccountValues } from "@/lib/schemas/account-fields";
import { fieldTexts } from "@/lib/usecases/account-form-text";
import { type AccountFormView, formField } from "@/lib/usecases/edit-account-form";
import { FACT_GROUPS } from "@/lib/usecases/fact-groups";

/** The form of an account with these facts, or of a new one. */
export function accountFormView(values?: AccountValues): AccountFormView {
  return {
    accountId: values ? "a-1" : null,
    version: values ? 3 : 0,
    shown: JSON.stringify(values ? fieldTexts(values, ".", "EUR") : {}),
    suggestions: { owner: ["Anna Berg", "Bo Lund"], industry: ["Retail"], country: ["Germany"] },
    groups: FACT_GROUPS.map(({ title, note, fields }) => ({
      title,
      note,
      fields: fields.map((field) => formField(values ?? {}, field, ".", "EUR")),
    })),
  };
}
