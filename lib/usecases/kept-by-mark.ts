/** A page of the portfolio takes about so long to build from what it waited for. */
const APART_MS = 40;

interface Kept<T> {
  readonly mark: string;
  readonly value: Promise<T>;
  isThere: boolean;
  /** When the next of those who wait may go on. */
  line: Promise<unknown>;
}

/**
 * What is read of a portfolio, read once for each state of its data: `mark` says which state that
 * is. Whoever asks meanwhile waits for the same read. Those go on one after the other: fifty pages
 * that were built in the moment it is there would hold up every other request of the process.
 */
export class KeptByMark<T> {
  readonly #kept = new Map<string, Kept<T>>();

  /**
   * @param most so many are kept; the one that was asked for longest ago goes first.
   * @param isWorthKeeping whether a value may stay once whoever waited for it has it.
   */
  constructor(
    private readonly most: number,
    private readonly isWorthKeeping: (value: T) => boolean = () => true,
  ) {}

  /** The value of a key in the state that `mark` names. A failure is not kept. */
  async get(key: string, mark: string, read: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key);
    const kept =
      known?.mark === mark
        ? known
        : { mark, value: read(), isThere: false, line: Promise.resolve() };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.most && oldest !== undefined) this.#kept.delete(oldest);
    if (kept.isThere) return kept.value;
    try {
      const value = await kept.value;
      if (this.isWorthKeeping(value)) kept.isThere = true;
      else this.#forget(key, kept);
    } catch (error) {
      this.#forget(key, kept);
      throw error;
    }
    // At once for the first, so much later for each that comes behind.
    const turn = kept.line;
    kept.line = turn.then(() => new Promise((next) => setTimeout(next, APART_MS)));
    await turn;
    return kept.value;
  }

  #forget(key: string, kept: Kept<T>): void {
    if (this.#kept.get(key) === kept) this.#kept.delete(key);
  }
}
