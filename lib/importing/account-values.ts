import {
  ACCOUNT_FIELDS,
  type AccountField,
  type AccountValues,
  type FieldType,
} from "@/lib/schemas/account-fields";

/** Account values while a row is being read. */
export type AccountDraft = { -readonly [F in AccountField]?: AccountValues[F] };

function fits<F extends AccountField>(field: F, value: unknown): value is AccountValues[F] {
  const { type }: FieldType = ACCOUNT_FIELDS[field];
  switch (type) {
    case "text":
    case "country":
    case "currency":
    case "closed":
      return typeof value === "string";
    case "flag":
      return typeof value === "boolean";
    case "tags":
      return Array.isArray(value);
    default:
      return typeof value === "number" && Number.isFinite(value);
  }
}

/** Sets a field to a value that was read for it. A value of another type is a bug. */
export function setField<F extends AccountField>(
  draft: AccountDraft,
  field: F,
  value: unknown,
): void {
  if (!fits(field, value)) throw new Error(`A value of another type was read for ${field}.`);
  draft[field] = value;
}
