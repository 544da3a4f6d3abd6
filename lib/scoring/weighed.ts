import type { PersonalizationResult } from "./criteria/personalization";
import type { PurchaseFrequencyResult } from "./criteria/purchase-frequency";
import type { TenureResult } from "./criteria/tenure";
import type { TicketSizeResult } from "./criteria/ticket-size";
import type { RelationshipFacts } from "./facts";
import type { Standing } from "./standing";

/** What each criterion found, in the order of `CRITERIA`. */
export interface CriterionResults {
  readonly tenure: TenureResult;
  readonly personalization: PersonalizationResult;
  readonly ticketSize: TicketSizeResult;
  readonly purchaseFrequency: PurchaseFrequencyResult;
}

/** What a verdict is made from, besides the model. */
export interface Weighed {
  readonly criteria: CriterionResults;
  /** Those that the criteria were read from: a lapsed account's without its last 12 months. */
  readonly facts: RelationshipFacts;
  readonly standing: Pick<Standing, "lapsed" | "startsEarlier">;
}
