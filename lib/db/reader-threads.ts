import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Error as AdapterFailure, DriverAdapterError } from "@prisma/driver-adapter-utils";
import type { ReadAnswer, ReadChannel, ReadRequest } from "./sqlite-reading";

export interface ReaderRequest {
  readonly id: number;
  readonly request: ReadRequest;
}

export type ReaderReply =
  | { readonly id: number; readonly answer: ReadAnswer }
  | { readonly id: number; readonly adapterFailure: AdapterFailure }
  | { readonly id: number; readonly failure: string };

interface Waiting {
  readonly resolve: (answer: ReadAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** Two, so that a page does not wait behind a read of the whole portfolio. */
const THREADS = 2;

/** Reads in threads of their own, started with the first read; one that dies is replaced. */
export class ReaderThreads implements ReadChannel {
  readonly #threads: ReaderThread[];
  /** A stream lives in the thread that opened it. */
  readonly #streams = new Map<number, ReaderThread>();

  constructor(script: string, file: string) {
    this.#threads = Array.from({ length: THREADS }, () => new ReaderThread(script, file));
  }

  async answer(request: ReadRequest): Promise<ReadAnswer> {
    if (request.kind === "query" || request.kind === "select") {
      return this.#leastBusy().ask(request);
    }
    const thread = this.#streams.get(request.stream) ?? this.#leastBusy();
    if (request.kind === "end") {
      this.#streams.delete(request.stream);
    } else {
      this.#streams.set(request.stream, thread);
    }
    return thread.ask(request);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #leastBusy(): ReaderThread {
    return this.#threads.reduce((best, thread) => (thread.load < best.load ? thread : best));
  }
}

class ReaderThread {
  #worker: Worker | undefined;
  #nextId = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(
    private readonly script: string,
    private readonly file: string,
  ) {}

  get load(): number {
    return this.#waiting.size;
  }

  ask(request: ReadRequest): Promise<ReadAnswer> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, request } satisfies ReaderRequest);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker) {
      worker.ref();
      worker.postMessage("close");
      await once(worker, "exit");
    }
  }

  #start(): Worker {
    const worker = new Worker(this.script, { workerData: { file: this.file } });
    worker.on("message", (reply: ReaderReply) => this.#settle(worker, reply));
    const lose = (error: unknown) => {
      if (this.#worker === worker) {
        this.#worker = undefined;
        for (const waiting of this.#waiting.values()) {
          waiting.reject(error);
        }
        this.#waiting.clear();
      }
    };
    worker.on("error", lose);
    worker.on("exit", (code) => lose(new Error(`The reading thread ended (exit code ${code}).`)));
    worker.unref();
    return worker;
  }

  #settle(worker: Worker, reply: ReaderReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) {
      // An idle thread does not keep the process alive.
      worker.unref();
    }
    if ("answer" in reply) {
      waiting?.resolve(reply.answer);
    } else if ("adapterFailure" in reply) {
      waiting?.reject(new DriverAdapterError(reply.adapterFailure));
    } else {
      waiting?.reject(new Error(reply.failure));
    }
  }
}
