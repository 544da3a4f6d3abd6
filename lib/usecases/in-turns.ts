/** Rows that are worked on without a turn for anybody else. */
const TURN_ROWS = 1000;

/** Lets heartbeats and others have their turn. Throws the reason of `signal` where it is aborted. */
export async function takeTurn(signal: AbortSignal): Promise<void> {
  // Promises alone never let a timer run, and it is a timer that learns of a cancelled job.
  await new Promise<void>((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}

/** Does all of a work that stops now and then, with a turn for others at each stop. */
export async function inTurnsToEnd<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    await takeTurn(signal);
  }
}

/**
 * The rows of a job in batches of which each is short work, however many rows came at once: a piece
 * of a file may hold tens of thousands. Between two of them others have their turn.
 */
export async function* inTurns<T>(
  batches: AsyncIterable<readonly T[]>,
  signal: AbortSignal,
): AsyncGenerator<readonly T[]> {
  for await (const batch of batches) {
    for (let from = 0; from < batch.length; from += TURN_ROWS) {
      await takeTurn(signal);
      yield batch.length <= TURN_ROWS ? batch : batch.slice(from, from + TURN_ROWS);
    }
  }
}
