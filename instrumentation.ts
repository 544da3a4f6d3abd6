import type { Instrumentation } from "next";

// Next compiles this file for a runtime without Node's modules as well, where nothing of ours runs:
// the build puts a constant in the place of NEXT_RUNTIME and leaves the other branch out.

/** Called by Next once, before the web process answers its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startProcess } = await import("./instrumentation-start");
    startProcess();
  }
}

/** Called by Next for every page, action and handler that throws. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logRequestError } = await import("./instrumentation-errors");
    logRequestError(error, request, context);
  }
};
