/** The plan no longer fits what is there: something was edited between the check and the landing. */
export class PlanMoved extends Error {
  constructor(readonly accounts: number) {
    super("The portfolio moved since the check.");
  }
}
