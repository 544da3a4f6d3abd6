import { z } from "zod";
import { COLUMNS_MAX } from "@/lib/tabular/limits";
import { fieldText } from "./field-key";
import { refuseOtherFields } from "./form-fields";
import { entriesUnder } from "./import-forms";
import { VALUE_MAX, VALUES_MAX } from "./import-settings";

/** What a value of the file is to be read as: the choice of one select. */
const answer = z.union([
  /** Nothing chosen: it stays as it is. */
  z.literal("").transform(() => ({ choice: "asIs" }) as const),
  z.literal("empty").transform(() => ({ choice: "empty" }) as const),
  z
    .string()
    .max(VALUE_MAX + 3)
    .startsWith("is ")
    .transform((text) => ({ choice: "is", value: text.slice(3) }) as const),
]);

const valuesForm = z
  .array(
    z.object({
      index: z.coerce.number().int().min(0).max(COLUMNS_MAX),
      from: z.string().max(VALUE_MAX),
      answer,
    }),
  )
  .max(VALUES_MAX);
export type ValuesForm = z.infer<typeof valuesForm>;

/** Reads what each value of a column is read as: `to.<column>.<value>`. */
export function readValuesForm(data: FormData): ValuesForm {
  refuseOtherFields(data, "importId", "to.", "shown.");
  return valuesForm.parse(
    entriesUnder(data, "to").map(([key, answer]) => {
      const dot = key.indexOf(".");
      return { index: key.slice(0, dot), from: fieldText(key.slice(dot + 1)), answer };
    }),
  );
}
