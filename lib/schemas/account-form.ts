import { z } from "zod";
import { ACCOUNT_FIELDS, type AccountField } from "./account-fields";
import { formFields } from "./form-fields";

const FIELD_NAMES = Object.keys(ACCOUNT_FIELDS).filter((key): key is AccountField =>
  Object.hasOwn(ACCOUNT_FIELDS, key),
);

const text = z.string().max(20_000, "This is longer than 20,000 characters.").default("");

/** A submitted account form: every field as text, as typed. Other fields are refused. */
export const accountForm = z.strictObject({
  accountId: z.string().max(100).optional(),
  version: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  fields: z.partialRecord(z.enum(FIELD_NAMES), text),
});

/** Sorts the entries of a form into identity and fields; what React adds of its own is left out. */
export function readAccountFormData(data: FormData): unknown {
  const entries = Object.entries(formFields(data));
  const own = new Set(["accountId", "version"]);
  return {
    ...Object.fromEntries(entries.filter(([name]) => own.has(name))),
    fields: Object.fromEntries(entries.filter(([name]) => !own.has(name))),
  };
}
