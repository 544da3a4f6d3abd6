import {
  choiceFor,
  missingTargets,
  proposeAccountMapping,
  proposedChoices,
  proposeKind,
  proposeOrderMapping,
} from "@/lib/importing/propose-mapping";
import {
  ACCOUNT_TARGETS,
  type FileKind,
  isAccountTarget,
  isOrderTarget,
  ORDER_TARGETS,
} from "@/lib/importing/targets";
import { moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { readImport } from "@/lib/repositories/imports";
import type { ColumnsForm } from "@/lib/schemas/import-forms";
import {
  type ImportProfile,
  type ImportSettings,
  importProfile,
  importSettings,
  type StoredColumnChoice,
} from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";

/** What a step says where it cannot be taken; nothing has changed then. */
export type StepProblem = string | undefined;

export const MOVED_ON = "This import has moved on meanwhile. Look at where it stands now.";

/** The kind and columns of a file: as the person chose them, else as they are proposed. */
export function chosenColumns(
  settings: ImportSettings,
  profile: ImportProfile,
): { kind: FileKind; choices: readonly StoredColumnChoice[] } {
  const kind = settings.kind ?? proposeKind(profile.columns);
  const choices = settings.choices ?? proposedColumns(kind, profile);
  return { kind, choices };
}

function proposedColumns(kind: FileKind, profile: ImportProfile): StoredColumnChoice[] {
  return kind === "orders"
    ? proposedChoices(proposeOrderMapping(profile.columns))
    : proposedChoices(proposeAccountMapping(profile.columns));
}

/** Takes the columns as chosen and has the rows checked. */
export async function chooseColumns(
  scope: Scope,
  id: string,
  form: ColumnsForm,
): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (!record?.profile) return MOVED_ON;
  const profile = importProfile.parse(JSON.parse(record.profile));
  const fits = form.kind === "orders" ? isOrderTarget : isAccountTarget;
  const choices = profile.columns.flatMap((column) => {
    const target = form.targets[column.index] ?? "";
    if (!fits(target)) return [];
    const choice = choiceFor(column, target);
    const dates = form.dates[column.index] ?? choice.dates;
    const decimal = form.decimals[column.index] ?? choice.decimal;
    return [{ ...choice, dates, decimal }];
  });
  const problem = columnsProblem(form.kind, choices, profile);
  if (problem) return problem;
  const before = importSettings.parse(JSON.parse(record.settings));
  const settings = { ...before, ...form, choices };
  const change = {
    status: "checking",
    kind: form.kind,
    settings: JSON.stringify(importSettings.parse(settings)),
  } as const;
  const from = ["columns", "checked"] as const;
  const moved = await moveImportAndEnqueue(scope, id, from, change, "check-import");
  return moved ? undefined : MOVED_ON;
}

function isDate(target: string): boolean {
  if (isOrderTarget(target)) return ORDER_TARGETS[target].type === "date";
  return isAccountTarget(target) && ACCOUNT_TARGETS[target].type === "date";
}

const TARGET_WORDS: Readonly<Record<string, string>> = {
  name: "the account name",
  externalId: "the external ID",
  orderDate: "the order date",
  accountId: "the account ID",
  accountName: "the account name",
  amount: "the amount",
  quantity: "the quantity",
  unitPrice: "the unit price",
};

function columnsProblem(
  kind: FileKind,
  choices: readonly StoredColumnChoice[],
  { columns }: ImportProfile,
): StepProblem {
  const twice = choices.find(
    (choice, index) => choices.findIndex(({ target }) => target === choice.target) < index,
  );
  if (twice) {
    return `Two columns are chosen for the same field; one of them is “${twice.label}”. Leave one of them out.`;
  }
  const [missing] = missingTargets(
    kind,
    choices.map(({ target }) => target),
  );
  if (missing) {
    const words = missing.map((target) => TARGET_WORDS[target] ?? target).join(" or ");
    return `No column is chosen for ${words}. Choose one, so that the rows can be read.`;
  }
  const undated = choices.find(
    ({ index, target, dates }) =>
      dates === undefined && isDate(target) && columns[index]?.dates.mustChoose.length !== 0,
  );
  return undated
    ? `The dates of “${undated.label}” can be read in two ways. Choose whether the day or the month comes first.`
    : undefined;
}
