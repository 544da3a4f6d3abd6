import type { FieldChanges } from "@/lib/schemas/account-change";
import { type AccountValues, isAccountField } from "@/lib/schemas/account-fields";
import type { LogDetails } from "@/lib/schemas/log-entry";
import { OVERRIDE_FIELD } from "@/lib/schemas/override";
import { dayToIso } from "@/lib/tabular/date-format";
import { fieldText } from "./account-form-text";
import { overrideChange } from "./override-change";

/** Longer texts are cut: the account's own history has them whole. */
const TEXT_MAX = 200;

/**
 * What the log says of changed facts: field → "old → new", as a form with a decimal point shows
 * them; of facts that were not known before, the new one alone.
 *
 * @param currency of the account.
 */
export function changeDetails(changes: FieldChanges, currency: string): LogDetails {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([field, [before, after]]) => {
      if (field === OVERRIDE_FIELD) return [[field, overrideChange([before, after], dayToIso)]];
      if (!isAccountField(field)) return [];
      const text = (value: typeof before) => {
        const values: AccountValues = { currency, [field]: value };
        return fieldText(values, field, ".", currency).slice(0, TEXT_MAX) || "not known";
      };
      return [[field, before === null ? text(after) : `${text(before)} → ${text(after)}`]];
    }),
  );
}
