import { answerWith, type Door } from "@/lib/importing/answer-door";
import { candidateColumns, candidateSentence } from "@/lib/importing/candidate-columns";
import {
  choiceFor,
  formatToChoose,
  missingTargets,
  proposeAccountMapping,
  proposedChoices,
  proposeKind,
  proposeOrderMapping,
} from "@/lib/importing/propose-mapping";
import { proposedStatuses } from "@/lib/importing/proposed-statuses";
import { answersFor } from "@/lib/importing/remembered-answers";
import {
  ACCOUNT_TARGETS,
  type FileKind,
  fieldOf,
  isAccountTarget,
  isOrderTarget,
  ORDER_TARGETS,
} from "@/lib/importing/targets";
import { moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { readImport } from "@/lib/repositories/imports";
import type { ColumnsForm } from "@/lib/schemas/import-forms";
import { type ImportProfile, importProfile } from "@/lib/schemas/import-profile";
import {
  type ImportSettings,
  importSettings,
  type StoredColumnChoice,
} from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import type { TableProfile } from "@/lib/tabular/profile-table";

/** What a step says where it cannot be taken; nothing has changed then. */
export type StepProblem = string | undefined;

export const MOVED_ON =
  "This import has changed in the meantime. Reload the page to see its status.";

/** The kind and columns of a file: as the person chose them, else as they are proposed. */
export function chosenColumns(
  settings: ImportSettings,
  profile: Pick<TableProfile, "columns">,
): { kind: FileKind; choices: readonly StoredColumnChoice[] } {
  const kind = settings.kind ?? proposeKind(profile.columns);
  const choices = settings.choices ?? proposedColumns(kind, profile);
  return { kind, choices };
}

function proposedColumns(
  kind: FileKind,
  profile: Pick<TableProfile, "columns">,
): StoredColumnChoice[] {
  return kind === "orders"
    ? proposedChoices(proposeOrderMapping(profile.columns))
    : proposedChoices(proposeAccountMapping(profile.columns));
}

/** Takes the columns as chosen and has the rows checked. */
export async function chooseColumns(
  scope: Scope,
  id: string,
  form: ColumnsForm,
  door?: Door,
): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (!record?.profile) return MOVED_ON;
  const profile = importProfile.parse(JSON.parse(record.profile));
  const fits = form.kind === "orders" ? isOrderTarget : isAccountTarget;
  const choices = profile.columns.flatMap((column) => {
    const target = form.targets[column.index] ?? "";
    if (!fits(target)) return [];
    const choice = choiceFor(column, target);
    const at = column.index;
    return [
      {
        ...choice,
        dates: form.dates[at] ?? choice.dates,
        decimal: form.decimals[at] ?? choice.decimal,
        shareUnit: form.shares[at] ?? choice.shareUnit,
        discountUnit: form.discounts[at],
      },
    ];
  });
  const problem = columnsProblem(form, choices, profile, door);
  if (problem) return problem;
  const before = importSettings.parse(JSON.parse(record.settings));
  const excludeStatuses = statusesLeftOut(form, before, choices, profile);
  const answers = answersFor(form, before, choices);
  const columns = { choices, rememberedFrom: undefined };
  const settings = { ...before, ...form, excludeStatuses, ...answers, ...columns };
  const change = {
    status: "checking",
    kind: form.kind,
    settings: JSON.stringify(importSettings.parse(settings)),
  } as const;
  const from = ["columns", "checked"] as const;
  const moved = await moveImportAndEnqueue(scope, id, from, change, "check-import");
  return moved ? undefined : MOVED_ON;
}

/** Where another column of statuses was chosen than the one shown, what it proposes is left out. */
function statusesLeftOut(
  { excludeStatuses, kind, statusesAreSaid }: ColumnsForm,
  before: ImportSettings,
  choices: readonly StoredColumnChoice[],
  profile: ImportProfile,
): string[] {
  if (kind !== "orders" || statusesAreSaid) return excludeStatuses;
  const statusOf = (among: readonly StoredColumnChoice[]) =>
    among.find(({ target }) => target === "status")?.index;
  const shown = chosenColumns(before, profile);
  if (shown.kind === kind && statusOf(shown.choices) === statusOf(choices)) return excludeStatuses;
  const fresh = { ...before, choices: undefined };
  return [...proposedStatuses(fresh, choices, profile).proposed];
}

function typeOf(kind: FileKind, target: string): string {
  if (kind === "orders") return isOrderTarget(target) ? ORDER_TARGETS[target].type : "";
  return isAccountTarget(target) ? ACCOUNT_TARGETS[target].type : "";
}

/** The field a target fills: a tenure fills the same as a date. */
const filledField = (kind: FileKind, target: string): string =>
  kind === "accounts" && isAccountTarget(target) ? fieldOf(target) : target;

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

/** How a script answers; nothing for a page, where the choice stands beside. */
const sayWith = (door: Door | undefined, field: string, values: readonly string[]): string =>
  door ? ` Say so with ${values.map((value) => answerWith(door, field, value)).join(" or ")}` : "";

function columnsProblem(
  { kind, dates, decimals }: ColumnsForm,
  choices: readonly StoredColumnChoice[],
  { columns }: ImportProfile,
  door: Door | undefined,
): StepProblem {
  const first = new Map<string, string>();
  for (const { target, label } of choices) {
    const other = first.get(filledField(kind, target));
    if (other !== undefined) {
      return `Two columns map to the same field: “${other}” and “${label}”. Leave one of them out.`;
    }
    first.set(filledField(kind, target), label);
  }
  const [missing] = missingTargets(
    kind,
    choices.map(({ target }) => target),
  );
  if (missing) {
    const words = missing.map((target) => TARGET_WORDS[target] ?? target).join(" or ");
    const taken = new Set(choices.map(({ index }) => index));
    const candidates = candidateSentence(kind, candidateColumns(missing, columns, taken), door);
    const choose = `No column maps to ${words}. Choose one to continue.`;
    return candidates === "" ? choose : `${choose} ${candidates}`;
  }
  for (const { index, target, label } of choices) {
    const column = columns[index];
    const open = column && formatToChoose(column, typeOf(kind, target));
    if (open === "dates" && dates[index] === undefined) {
      return `The dates of “${label}” can be read in two ways. Choose whether the day or the month comes first.${sayWith(door, "dates", ["dmy", "mdy"])}`;
    }
    if (open === "decimal" && decimals[index] === undefined) {
      return `The numbers of “${label}” can be read in two ways: 1.000 may be one or one thousand. Choose how they are written.${sayWith(door, "decimal", [".", ","])}`;
    }
  }
  return undefined;
}
