import type { MovedAccounts } from "@/lib/repositories/landing-plan";

/** The plan no longer fits what is there: something was edited between the check and the landing. */
export class PlanMoved extends Error {
  constructor(readonly moved: MovedAccounts) {
    super("The portfolio moved since the check.");
  }
}

/** Refuses a plan where something that it is made of moved. */
export function refuseMoved(moved: MovedAccounts): void {
  if (moved.count > 0) throw new PlanMoved(moved);
}
