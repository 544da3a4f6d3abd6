import { err, ok, type Result } from "@/lib/result";

/** How much may be under way and waiting in this process at once. */
export interface TurnLimits {
  readonly atOnce: number;
  readonly waiting: number;
  /** Of these, for one and the same caller. */
  readonly waitingOfOne: number;
}

/**
 * Work that costs much and that anybody may ask for: some of it at a time, the rest in a short
 * queue, in which nobody takes all places. Whoever finds it full is sent away at once.
 */
export class Turns {
  #running = 0;
  readonly #queue: { readonly caller: string; readonly begin: () => void }[] = [];

  constructor(private readonly limits: TurnLimits) {}

  /** The answer of `work` when it had its turn; "full" where it got none. */
  async take<T>(caller: string, work: () => Promise<T>): Promise<Result<T, "full">> {
    if (this.#running >= this.limits.atOnce) {
      const own = this.#queue.filter((waiting) => waiting.caller === caller).length;
      if (own >= this.limits.waitingOfOne || this.#queue.length >= this.limits.waiting) {
        return err("full");
      }
      // The place of the one before is handed on: #running stays.
      await new Promise<void>((begin) => this.#queue.push({ caller, begin }));
    } else {
      this.#running += 1;
    }
    try {
      return ok(await work());
    } finally {
      const next = this.#queue.shift();
      if (next) next.begin();
      else this.#running -= 1;
    }
  }
}
