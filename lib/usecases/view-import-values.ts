import { allowedValues, unknownValues } from "@/lib/importing/value-map";
import type { Format } from "@/lib/report/format";
import { memberAddresses } from "@/lib/repositories/member-addresses";
import { listPeople } from "@/lib/repositories/people";
import { fieldKey } from "@/lib/schemas/field-key";
import { importProfile } from "@/lib/schemas/import-profile";
import type { ImportCounts, ImportRecord } from "@/lib/schemas/import-record";
import { importSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import { addressIn } from "./member-owners";
import { ownersToName } from "./owners-to-name";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A value of the file that is none of what its column can hold. */
export interface UnknownValue {
  /** The name of its field. */
  readonly name: string;
  readonly column: string;
  readonly value: string;
  readonly rows: string;
  /** What it is read as now. */
  readonly answer: string;
  readonly options: readonly Option[];
}

/** The values nobody here knows, and what each can be read as. */
export interface ImportValuesView {
  readonly values: readonly UnknownValue[];
  /** How many people the import would add as owners, and who. */
  readonly newOwners?: string | undefined;
  /** Said where there are more values than are listed. */
  readonly more?: string | undefined;
}

/** So many values of a column are listed: with hundreds it holds no closed set. */
const VALUES_SHOWN = 50;

/** What of a checked account list a person may map; undefined where nothing is unknown. */
export async function viewImportValues(
  scope: Scope,
  record: ImportRecord,
  format: Format,
): Promise<ImportValuesView | undefined> {
  if (record.kind !== "accounts" || !record.profile || !record.counts) return undefined;
  const profile = importProfile.parse(JSON.parse(record.profile));
  const settings = importSettings.parse(JSON.parse(record.settings));
  const people = await listPeople(scope);
  const owners = ownersToName(scope, people);
  const members = await memberAddresses(scope);
  const known = people.map(({ name }) => name);
  const hidden: string[] = [];
  const values = (settings.choices ?? []).flatMap(({ index, target, label }) => {
    const column = profile.columns[index];
    if (!column) return [];
    const allowed = allowedValues(target, owners);
    if (allowed.length === 0) return [];
    const isMember = (value: string) => target === "owner" && members.has(addressIn(value));
    const unknown = unknownValues(column, target, known).filter(({ value }) => !isMember(value));
    if (unknown.length > VALUES_SHOWN || column.values === undefined) hidden.push(label);
    const options = optionsOf(target, allowed);
    return unknown.slice(0, VALUES_SHOWN).map(({ value, count }) => {
      const chosen = settings.values.find(
        (one) => one.index === index && one.target === target && one.from === value,
      );
      return {
        name: `to.${index}.${fieldKey(value)}`,
        column: label,
        value,
        rows: format.count(count),
        answer: chosen === undefined ? "" : chosen.to === "" ? "empty" : `is ${chosen.to}`,
        options,
      };
    });
  });
  const newOwners = newOwnersSentence(record.counts, format);
  if (values.length === 0 && newOwners === undefined) return undefined;
  return {
    values,
    newOwners,
    more:
      hidden.length > 0
        ? `There are more values of ${hidden.map((label) => `“${label}”`).join(" and ")} than are listed here.`
        : undefined,
  };
}

function optionsOf(target: string, allowed: readonly string[]): Option[] {
  const asIs = target === "owner" ? "New account owner with this name" : "Unknown (stays an error)";
  const empty = target === "owner" ? "No account owner" : "Leave empty";
  return [
    { value: "", label: asIs },
    ...allowed.map((value) => ({ value: `is ${value}`, label: value })),
    { value: "empty", label: empty },
  ];
}

function newOwnersSentence(
  { newOwners, newOwnerNames }: ImportCounts,
  format: Format,
): string | undefined {
  if (newOwners === 0) return undefined;
  const rest = newOwners - newOwnerNames.length;
  const others = rest > 0 ? ` and ${format.count(rest)} others` : "";
  const names = `${newOwnerNames.join(", ")}${others}`;
  return newOwners === 1
    ? `1 new account owner will be added: ${names}.`
    : `${format.count(newOwners)} new account owners will be added: ${names}.`;
}
