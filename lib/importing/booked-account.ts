import { type OpenOrder, purchaseOf } from "./open-order";
import type { CancelledOrder, OrderAccount, Purchase } from "./purchase";

/**
 * An account of an order history of which all lines are read. Its purchases are made when somebody
 * asks for them: made at once, those of a large file would stand in memory twice.
 */
export class BookedAccount implements OrderAccount {
  #orders: readonly OpenOrder[];
  #purchases: readonly Purchase[] | undefined;

  constructor(
    readonly externalId: string | undefined,
    readonly name: string | undefined,
    readonly isAmbiguous: boolean,
    readonly cancelled: readonly CancelledOrder[],
    orders: readonly OpenOrder[],
  ) {
    this.#orders = orders;
  }

  get purchases(): readonly Purchase[] {
    if (this.#purchases === undefined) {
      this.#purchases = this.#orders.map(purchaseOf);
      this.#orders = [];
    }
    return this.#purchases;
  }

  get orderNumbers(): readonly string[] {
    const numbered = this.#purchases ?? this.#orders;
    return numbered.flatMap(({ orderNumber }) => orderNumber ?? []);
  }
}
