import { z } from "zod";
import { refuseOtherFields } from "./form-fields";
import { DECISIONS_MAX, type RowDecision, rowDecision } from "./import-decisions";
import { entriesUnder } from "./import-forms";

/** What is decided for every row that waits: leave them out, or ask about each decided one again. */
const together = z.enum(["leave", "again"]).optional();

export interface DecisionForm {
  readonly rows: readonly RowDecision[];
  readonly together: z.infer<typeof together>;
}

const ACCOUNT = "account:";

/** Reads `row.<line>` = create, leave or `account:<id>`, and `together`; an empty choice decides nothing. */
export function readDecisionForm(data: FormData): DecisionForm {
  refuseOtherFields(data, "importId", "row.", "together");
  const rows = entriesUnder(data, "row")
    .filter(([, value]) => value !== "")
    .map(([line, value]) => ({
      line: Number(line),
      ...(value.startsWith(ACCOUNT)
        ? { choice: "account", accountId: value.slice(ACCOUNT.length) }
        : { choice: value }),
    }));
  return {
    rows: z.array(rowDecision).max(DECISIONS_MAX).parse(rows),
    together: together.parse(data.get("together") ?? undefined),
  };
}
