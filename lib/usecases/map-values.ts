import { allowedValues, type ValueChoice } from "@/lib/importing/value-map";
import { moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { readImport } from "@/lib/repositories/imports";
import { listPeople } from "@/lib/repositories/people";
import { importSettings, VALUES_MAX } from "@/lib/schemas/import-settings";
import type { ValuesForm } from "@/lib/schemas/values-form";
import type { Scope } from "@/lib/scope";
import { MOVED_ON, type StepProblem } from "./choose-columns";
import { ownersToName } from "./owners-to-name";

const GONE =
  "One of these people is no longer here, or the column is taken for something else now. Look at the values again.";

/** Takes what values of the file are read as, and has the rows checked again. */
export async function mapValues(scope: Scope, id: string, form: ValuesForm): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (!record) return MOVED_ON;
  const settings = importSettings.parse(JSON.parse(record.settings));
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
  if (values.size > VALUES_MAX) {
    return "More than 1,000 values were chosen by hand. Mend the file itself and send it again.";
  }
  const change = {
    status: "checking",
    settings: JSON.stringify({ ...settings, values: [...values.values()] }),
  } as const;
  const moved = await moveImportAndEnqueue(scope, id, ["checked"], change, "check-import");
  return moved ? undefined : MOVED_ON;
}
