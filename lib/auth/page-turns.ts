/**
 * So many pages are built at once: one thread builds them, and waits for the database now and then.
 * More at once are not ready sooner, and a health check or an upload's next piece, which need only
 * a moment, wait behind them all.
 */
const AT_ONCE = 2;

/** Building takes a tenth of that; who reads the answer slowly must not keep others waiting. */
const HELD_MS = 500;

/** The requests of this process that are open, and which of them build a page or wait to. */
export class PageTurns {
  readonly #open = new Set<string>();
  readonly #building = new Set<string>();
  readonly #waiting = new Map<string, () => void>();

  /** A request came in. */
  opened(id: string): void {
    this.#open.add(id);
  }

  /** Its page may be built now. At once for a request that is over or that nobody saw come in. */
  async turn(id: string): Promise<void> {
    if (!this.#open.has(id)) return;
    if (this.#building.size < AT_ONCE) this.#build(id);
    else await new Promise<void>((begin) => this.#waiting.set(id, begin));
  }

  /** It was answered, or whoever asked has gone. */
  closed(id: string): void {
    this.#open.delete(id);
    const begin = this.#waiting.get(id);
    this.#waiting.delete(id);
    begin?.();
    this.#handOn(id);
  }

  #build(id: string): void {
    this.#building.add(id);
    setTimeout(() => this.#handOn(id), HELD_MS).unref();
  }

  /** The turn of one that had it goes to the next in line. */
  #handOn(id: string): void {
    if (!this.#building.delete(id)) return;
    for (const [next, begin] of this.#waiting) {
      this.#waiting.delete(next);
      this.#build(next);
      begin();
      return;
    }
  }
}

// The proxy and the watch on requests are bundled apart and must mean the same.
const holder: typeof globalThis & { clientelePageTurns?: PageTurns } = globalThis;

/** The turns of this process. */
export function pageTurns(): PageTurns {
  holder.clientelePageTurns ??= new PageTurns();
  return holder.clientelePageTurns;
}
