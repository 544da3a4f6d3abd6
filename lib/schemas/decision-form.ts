import { z } from "zod";
import { fieldText } from "./field-key";
import { refuseOtherFields } from "./form-fields";
import {
  CONFLICT_CHOICES,
  conflictDecision,
  DECISIONS_MAX,
  ROW_CHOICES,
  type RowDecision,
  rowDecision,
} from "./import-decisions";
import { entriesUnder } from "./import-forms";

/**
 * What is decided for every row that waits: leave out those that may mean several accounts; of the
 * conflicts take the file's or keep what is stored; or ask about each decided one again.
 */
const together = z.enum(["leave", "again", ...CONFLICT_CHOICES]).optional();

const conflictRow = conflictDecision.omit({ seenAt: true });

export interface DecisionForm {
  readonly rows: readonly RowDecision[];
  readonly conflicts: readonly z.infer<typeof conflictRow>[];
  readonly together: z.infer<typeof together>;
}

const ACCOUNT = "account:";

/** A choice of a form: create, leave or `account:<id>`. */
const choiceOf = (value: string) =>
  value.startsWith(ACCOUNT)
    ? { choice: "account", accountId: value.slice(ACCOUNT.length) }
    : { choice: value };

/** What is to be done about an account that an order history names. */
const accountChoice = z.object({
  /** By which the file knows it: "id K-1" or "name gorse". */
  key: z.string().min(1).max(600),
  /** `typed`: the account whose name or external ID was typed. */
  choice: z.enum([...ROW_CHOICES, "typed"]),
  accountId: z.string().max(100).optional(),
  typed: z.string().trim().max(300),
});
export type AccountChoice = z.infer<typeof accountChoice>;

const others = z.enum(["create", "leave"]).optional();

export interface AccountsForm {
  readonly accounts: readonly AccountChoice[];
  /** What is done about all others. */
  readonly others: z.infer<typeof others>;
}

/**
 * Reads `account.<key>`, `typed.<key>` and `others`; a choice that is left as it was decides nothing,
 * unless a name was typed beside it.
 */
export function readAccountsForm(data: FormData): AccountsForm {
  refuseOtherFields(data, "importId", "account.", "typed.", "others", "shown.");
  const chosen = new Map(entriesUnder(data, "account").filter(([, value]) => value !== ""));
  const typed = new Map(entriesUnder(data, "typed").filter(([, name]) => name.trim() !== ""));
  const accounts = [...new Set([...chosen.keys(), ...typed.keys()])].map((key) => ({
    key: fieldText(key),
    typed: typed.get(key) ?? "",
    ...choiceOf(chosen.get(key) ?? "typed"),
  }));
  return {
    accounts: z.array(accountChoice).max(DECISIONS_MAX).parse(accounts),
    others: others.parse(data.get("others") ?? undefined),
  };
}

const isConflict = ({ choice }: { readonly choice: string }) =>
  CONFLICT_CHOICES.some((one) => one === choice);

/** Reads `row.<line>` = file, stored, create, leave or `account:<id>`, and `together`; an empty choice decides nothing. */
export function readDecisionForm(data: FormData): DecisionForm {
  refuseOtherFields(data, "importId", "row.", "together", "shown.");
  const rows = entriesUnder(data, "row")
    .filter(([, value]) => value !== "")
    .map(([line, value]) => ({ line: Number(line), ...choiceOf(value) }));
  return {
    rows: z
      .array(rowDecision)
      .max(DECISIONS_MAX)
      .parse(rows.filter((row) => !isConflict(row))),
    conflicts: z.array(conflictRow).max(DECISIONS_MAX).parse(rows.filter(isConflict)),
    together: together.parse(data.get("together") ?? undefined),
  };
}
