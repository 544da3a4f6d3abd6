import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { environment } from "@/lib/env";
import { type ReaderMessage, readerMessage } from "@/lib/schemas/sheet-rows";
import type { ByteSource } from "@/lib/tabular/byte-source";
import { WORKBOOK_MAX_BYTES } from "@/lib/tabular/limits";
import { RefusedFile } from "@/lib/tabular/refusal";

/** What a workbook says: first its sheets, then the rows of each that can be read, then the end. */
export type WorkbookMessage = Exclude<ReaderMessage, { readonly refusal: unknown }>;

interface Reading {
  /** The bundle of main.ts; by default that of this installation. */
  readonly program?: string | undefined;
  /** Ends the process when it is aborted, and throws its reason. */
  readonly signal?: AbortSignal | undefined;
}

const TIME_MAX_MS = 120_000;
/** Less than the whole memory that the process may have: buffers and the program come on top. */
const HEAP_MAX_MEGABYTES = 448;
const OUT_OF_HEAP = 134;
/** Characters of a message: a piece of a sheet with its longest row, and every one of them escaped. */
const MESSAGE_MAX = 48 * 1024 * 1024;
const COMPLAINT_MAX = 2000;

/**
 * Has a workbook read by a process of its own, which may take its time, grow or die: this one goes
 * on meanwhile. It knows nothing of our environment and writes no file.
 * @throws RefusedFile where it is no workbook, or none that can be read within the limits
 */
export async function* readWorkbook(
  source: ByteSource,
  { program = ownProgram(), signal }: Reading = {},
): AsyncGenerator<WorkbookMessage> {
  const args = [`--max-old-space-size=${HEAP_MAX_MEGABYTES}`, program];
  const child = spawn(process.execPath, args, { env: { NODE_ENV: "production" }, stdio: "pipe" });
  const ended = once(child, "close");
  const stop = () => child.kill("SIGKILL");
  const timer = setTimeout(stop, TIME_MAX_MS);
  signal?.addEventListener("abort", stop);
  const complaint = complaintOf(child.stderr);
  const fed = feed(child.stdin, source, stop);
  // Both are waited for below; until then a failure has nobody to tell.
  for (const one of [fed, ended]) one.catch(() => undefined);
  try {
    let isWhole = false;
    for await (const message of messages(child.stdout)) {
      if ("refusal" in message) throw new RefusedFile(message.refusal);
      isWhole ||= "end" in message;
      yield message;
    }
    await ended;
    signal?.throwIfAborted();
    await fed;
    if (!isWhole) throw failure(child, complaint());
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    stop();
    await Promise.allSettled([fed, ended]);
  }
}

const ownProgram = (): string => join(environment().root, "dist", "read-workbook.mjs");

/** Killed by its watch, by the time limit or for lack of heap; anything else is a bug. */
function failure({ signalCode, exitCode }: ChildProcess, complaint: string): Error {
  if (signalCode !== null || exitCode === OUT_OF_HEAP) {
    return new RefusedFile({ code: "workbookTooHeavy" });
  }
  return new Error(`The reader of workbooks failed (${exitCode}): ${complaint}`);
}

/** A process that has ended takes no more; why it has is asked elsewhere. */
const ENDED = ["EPIPE", "ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE", "ERR_STREAM_DESTROYED"];

/** Hands the file over; one that is too large or does not come ends the process. */
async function feed(input: Writable, source: ByteSource, stop: () => void): Promise<void> {
  async function* counted() {
    let bytes = 0;
    for await (const chunk of source()) {
      bytes += chunk.length;
      if (bytes > WORKBOOK_MAX_BYTES) throw new RefusedFile({ code: "workbookTooLarge" });
      yield chunk;
    }
  }
  try {
    await pipeline(counted, input);
  } catch (error) {
    stop();
    const hasEnded = error instanceof Error && "code" in error && ENDED.includes(`${error.code}`);
    if (!hasEnded) throw error;
  }
}

async function* messages(output: Readable) {
  output.setEncoding("utf8");
  let rest = "";
  for await (const chunk of output) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > MESSAGE_MAX) throw new RefusedFile({ code: "workbookTooHeavy" });
    for (const line of lines) yield readerMessage.parse(JSON.parse(line));
  }
}

/** The first words that the process says when it fails. */
function complaintOf(errors: Readable): () => string {
  let text = "";
  errors.setEncoding("utf8").on("data", (chunk: string) => {
    if (text.length < COMPLAINT_MAX) text += chunk.slice(0, COMPLAINT_MAX);
  });
  return () => text.slice(0, COMPLAINT_MAX);
}
