const holder: typeof globalThis & { clienteleStopping?: boolean } = globalThis;

/** Says that this process has been told to stop: it takes nothing new and ends what it has begun. */
export function beginStopping(): void {
  holder.clienteleStopping = true;
}

export function isStopping(): boolean {
  return holder.clienteleStopping === true;
}
