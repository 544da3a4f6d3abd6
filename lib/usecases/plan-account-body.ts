import type { ExistingAccount } from "@/lib/importing/match-account";
import type { PlannedRow } from "@/lib/importing/plan";
import type { Format } from "@/lib/report/format";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import {
  CANDIDATES_KEPT,
  type ImportRowBody,
  type StoredProblem,
} from "@/lib/schemas/import-row-body";
import { factText } from "./account-facts-view";

const UNKNOWN = "not known";

/**
 * What is kept of a planned row of an account list beside its action.
 * @param problems those that keep it out.
 */
export function bodyOf(
  planned: PlannedRow,
  existing: AccountRecord | undefined,
  problems: readonly StoredProblem[],
  format: Format,
): ImportRowBody {
  switch (planned.action) {
    case "create":
      return { values: withoutUnknown(planned.values) };
    case "update": {
      const { changes, matchedBy } = planned;
      const values = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
      const was = Object.fromEntries(changes.map(({ field, from }) => [field, from]));
      const { currency } = existing?.values ?? {};
      return { values, was: withoutUnknown({ currency, ...was }), matchedBy };
    }
    case "conflict":
      return {
        matchedBy: planned.matchedBy,
        conflicts: planned.conflicts.map(({ field, from, to, before }) => {
          const text = (value: unknown) =>
            factText({ values: { ...existing?.values, [field]: value } }, field, format) ?? UNKNOWN;
          const label = ACCOUNT_FIELDS[field].header;
          return { label, before: text(before), stored: text(from), file: text(to) };
        }),
      };
    case "unchanged":
      return { matchedBy: planned.matchedBy };
    case "ask":
      return { candidates: planned.candidates.slice(0, CANDIDATES_KEPT).map(candidate) };
    case "skip":
      return {};
    case "error":
      return { problems: [...problems] };
  }
}

/** An account among others of its name: by what one tells them apart. */
export function candidate({ id, values }: ExistingAccount): { id: string; text: string } {
  const { name, externalId, country, website, owner } = values;
  const told = [name, externalId, country, website, owner && `owner ${owner}`];
  return { id, text: told.filter(Boolean).join(" · ") };
}

type Known = NonNullable<ImportRowBody["values"]>;

/** JSON leaves out by itself what is undefined. */
const isKnown = (values: AccountRecord["values"]): values is Known =>
  !Object.values(values).includes(null);

const withoutUnknown = (values: AccountRecord["values"]): Known =>
  isKnown(values)
    ? values
    : Object.fromEntries(Object.entries(values).filter(([, value]) => value != null));
