import { allowedValues, type ValueChoice } from "@/lib/importing/value-map";
import { listPeople } from "@/lib/repositories/people";
import { type ImportSettings, VALUES_MAX } from "@/lib/schemas/import-settings";
import type { ValuesForm } from "@/lib/schemas/values-form";
import type { Scope } from "@/lib/scope";
import { ownersToName } from "./owners-to-name";

const GONE =
  "One of these people is no longer here, or the column maps to something else now. Choose again.";
const TOO_MANY =
  "You have mapped more than 1,000 values. Change the others in the file and upload it again.";

/** The settings with what values of the file are read as; a sentence where that cannot be taken. */
export async function withValues(
  scope: Scope,
  settings: ImportSettings,
  form: ValuesForm,
): Promise<ImportSettings | string> {
  if (form.length === 0) return settings;
  const targetOf = new Map((settings.choices ?? []).map(({ index, target }) => [index, target]));
  const owners = ownersToName(scope, await listPeople(scope));
  const keyOf = ({ index, from }: Pick<ValueChoice, "index" | "from">) => `${index}/${from}`;
  const values = new Map(settings.values.map((value) => [keyOf(value), value]));
  for (const { index, from, answer } of form) {
    const target = targetOf.get(index) ?? "";
    if (answer.choice === "asIs") {
      values.delete(keyOf({ index, from }));
      continue;
    }
    const to = answer.choice === "empty" ? "" : answer.value;
    if (to !== "" && !allowedValues(target, owners).includes(to)) return GONE;
    values.set(keyOf({ index, from }), { index, target, from, to });
  }
  return values.size > VALUES_MAX ? TOO_MANY : { ...settings, values: [...values.values()] };
}
