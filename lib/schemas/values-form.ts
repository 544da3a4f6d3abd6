import { z } from "zod";
import { COLUMNS_MAX } from "@/lib/tabular/limits";
import { refuseOtherFields } from "./form-fields";
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

/** Reads the form of the values: the n-th one as `column.n`, `from.n` and `to.n`. */
export function readValuesForm(data: FormData): ValuesForm {
  refuseOtherFields(data, "importId", "column.", "from.", "to.");
  const numbers = [...data.keys()].flatMap((name) => /^to\.(\d{1,5})$/.exec(name)?.[1] ?? []);
  return valuesForm.parse(
    numbers.map((number) => ({
      index: data.get(`column.${number}`),
      from: data.get(`from.${number}`),
      answer: data.get(`to.${number}`),
    })),
  );
}
