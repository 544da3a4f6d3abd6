/**
 * Calls `beat` every `everyMs` until the answered function is called, one call at a time: a beat
 * that waits for the database holds the next ones back. One that fails is handed to `onError`, and
 * the next one tries again. It keeps no process alive.
 */
export function keepBeating(
  beat: () => Promise<void>,
  everyMs: number,
  onError: (error: unknown) => void,
): () => void {
  let underWay = false;
  const timer = setInterval(async () => {
    if (underWay) return;
    underWay = true;
    await beat().catch(onError);
    underWay = false;
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
