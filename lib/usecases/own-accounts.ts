import type { PlannedRow } from "@/lib/importing/plan";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";

type Owned = Pick<AccountRecord, "ownerId">;

/** Whether the scope's actor may change an account: all of them, or those of one owner. */
export function mayChange({ changesOnly }: Scope, { ownerId }: Owned): boolean {
  return changesOnly === undefined || ownerId === changesOnly;
}

/** Whether an account exists for the scope. */
export function maySee({ seesOnly }: Scope, { ownerId }: Owned): boolean {
  return seesOnly === undefined || ownerId === seesOnly;
}

/** What a row does to an account that is not the actor's is an error, unless it does nothing. */
export function ownOnly(scope: Scope, account: Owned, planned: PlannedRow): PlannedRow {
  if (mayChange(scope, account)) return planned;
  // Who does not see the account does not learn how it stands either.
  if (planned.action === "unchanged" && maySee(scope, account)) return planned;
  const { line, warnings } = planned;
  return { line, warnings, action: "error", problems: [{ line, code: "notYours" }] };
}
