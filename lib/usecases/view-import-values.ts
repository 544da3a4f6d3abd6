import { allowedValues, unknownValues } from "@/lib/importing/value-map";
import type { Format } from "@/lib/report/format";
import { memberAddresses } from "@/lib/repositories/member-addresses";
import { listPeople } from "@/lib/repositories/people";
import { fieldKey } from "@/lib/schemas/field-key";
import type { ImportPlaces } from "@/lib/schemas/import-forms";
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
  /** Not all of them are named there. */
  readonly hasMoreOwners: boolean;
  /** Which columns have more values than are listed. */
  readonly more: readonly string[];
  /** The rest of them can be listed. */
  readonly canListAll: boolean;
}

/** So many values of a column are listed at first. */
const VALUES_SHOWN = 50;

/** What of a checked account list a person may map; undefined where nothing is unknown. */
export async function viewImportValues(
  scope: Scope,
  record: ImportRecord,
  places: Pick<ImportPlaces, "values">,
  format: Format,
): Promise<ImportValuesView | undefined> {
  if (record.kind !== "accounts" || !record.profile || !record.counts) return undefined;
  const profile = importProfile.parse(JSON.parse(record.profile));
  const settings = importSettings.parse(JSON.parse(record.settings));
  const people = await listPeople(scope);
  const owners = ownersToName(scope, people);
  const members = await memberAddresses(scope);
  const known = people.map(({ name }) => name);
  const hidden: { readonly label: string; readonly unknown: number | undefined }[] = [];
  const most = places.values === "all" ? Number.POSITIVE_INFINITY : VALUES_SHOWN;
  const values = (settings.choices ?? []).flatMap(({ index, target, label }) => {
    const column = profile.columns[index];
    if (!column) return [];
    const allowed = allowedValues(target, owners);
    if (allowed.length === 0) return [];
    const isMember = (value: string) => target === "owner" && members.has(addressIn(value));
    const unknown = unknownValues(column, target, known).filter(({ value }) => !isMember(value));
    // A column with too many different values has none kept.
    if (column.values === undefined) hidden.push({ label, unknown: undefined });
    else if (unknown.length > most) hidden.push({ label, unknown: unknown.length });
    const options = optionsOf(target, allowed);
    return unknown.slice(0, most).map(({ value, count }) => {
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
    hasMoreOwners: record.counts.newOwners > record.counts.newOwnerNames.length,
    more: hidden.map(({ label, unknown }) =>
      unknown === undefined
        ? `“${label}” has too many different values to list here. Rows with an unknown value are under “Rows with errors”.`
        : `The first ${format.count(most)} of ${format.count(unknown)} unknown values of “${label}” are listed.`,
    ),
    canListAll: hidden.some(({ unknown }) => unknown !== undefined),
  };
}

function optionsOf(target: string, allowed: readonly string[]): Option[] {
  const asIs = target === "owner" ? "New account owner with this name" : "Leave as an error";
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
