import { setTimeout as sleep } from "node:timers/promises";
import { finished, signal } from "./run.mjs";

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** One that ran this long was well: its next failure counts as the first. */
const WELL_AFTER = 60_000;

/** A process that is kept running: one that dies is started again, later each time. */
export class KeptProcess {
  #child;
  #isRestarting = false;
  #endPause = () => undefined;

  /**
   * @param name what it is called when it stops
   * @param startChild starts it
   * @param stopping aborted when it need not run any more
   */
  constructor(name, startChild, stopping) {
    this.name = name;
    this.startChild = startChild;
    this.stopping = stopping;
  }

  /** Runs it until `stopping` is aborted. */
  async keep() {
    for (let pause = FIRST_PAUSE; !this.stopping.aborted; ) {
      const startedAt = Date.now();
      this.#isRestarting = false;
      this.#child = this.startChild();
      await finished(this.#child);
      if (this.stopping.aborted) return;
      if (this.#isRestarting || Date.now() - startedAt > WELL_AFTER) pause = FIRST_PAUSE;
      if (this.#isRestarting) continue;
      console.error(`The ${this.name} stopped; it starts again in ${pause / 1000} s.`);
      await this.#pause(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  /** Has it end in order and starts it anew; at once where it waits after a failure. */
  restart() {
    this.#endPause();
    // A second signal would end it without order.
    if (this.#isRestarting || !this.#child) return;
    this.#isRestarting = true;
    signal(this.#child, "SIGTERM");
  }

  async #pause(milliseconds) {
    const early = new AbortController();
    this.#endPause = () => early.abort();
    await sleep(milliseconds, undefined, { signal: early.signal }).catch(() => undefined);
  }
}
