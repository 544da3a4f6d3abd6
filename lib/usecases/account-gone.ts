import type { Scope } from "@/lib/scope";

/** What is said of an account that a page was drawn for and that cannot be found now. */
export function accountGone({ seesOnly }: Pick<Scope, "seesOnly">): string {
  return seesOnly === undefined
    ? "This account no longer exists: it was deleted while this page was open."
    : "You can no longer see this account: it has a new account owner or was deleted.";
}

/** What a form says whose page was drawn for a workspace that its sender does not belong to. */
export const OTHER_WORKSPACE =
  "Not saved: this page was opened for another workspace, and you are not a member of it. What you typed is still below.";
