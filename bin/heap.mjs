/**
 * How the memory of the processes grows. With a limit below 2 GB, V8 lets its heap grow to twice
 * of what lives in it, not to four times, before it collects; nothing comes near the limit itself.
 * The small space for new objects of the web process keeps its pauses short, that of the worker a
 * million rows below half a gigabyte. Measured in
 * docs/decisions/0022-a-fast-landing-and-quick-pages.md.
 */
export const WEB_HEAP = ["--max-old-space-size=1024", "--max-semi-space-size=4"];
export const WORKER_HEAP = ["--max-old-space-size=1536", "--max-semi-space-size=8"];
