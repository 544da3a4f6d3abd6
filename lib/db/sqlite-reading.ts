import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlQuery, SqlResultSet } from "@prisma/driver-adapter-utils";
import type BetterSqlite3 from "better-sqlite3";
import { type SqlParameter, type SqlRow, toSqlite } from "./raw-sql";
import { openReader, READER_OPTIONS } from "./sqlite-file";

/** What a reader is asked; the same words in the process and across the thread's port. */
export type ReadRequest =
  | { readonly kind: "query"; readonly query: SqlQuery }
  | { readonly kind: "select"; readonly sql: string; readonly parameters: readonly SqlParameter[] }
  | {
      readonly kind: "open";
      readonly stream: number;
      readonly sql: string;
      readonly parameters: readonly SqlParameter[];
    }
  | { readonly kind: "next"; readonly stream: number; readonly count: number }
  | { readonly kind: "end"; readonly stream: number };

export type ReadAnswer =
  | { readonly kind: "result"; readonly result: SqlResultSet }
  | { readonly kind: "rows"; readonly rows: SqlRow[] }
  | { readonly kind: "done" };

/** Somebody who answers: this process itself or a thread of it. */
export interface ReadChannel {
  answer(request: ReadRequest): Promise<ReadAnswer>;
  close(): Promise<void>;
}

interface OpenStream {
  readonly connection: BetterSqlite3.Database;
  readonly rows: IterableIterator<SqlRow>;
}

/** Reads one SQLite file over connections that cannot write. Blocks its thread while it reads. */
export class SqliteReading implements ReadChannel {
  readonly #connection: BetterSqlite3.Database;
  readonly #adapter: Promise<SqlDriverAdapter>;
  readonly #streams = new Map<number, OpenStream>();

  constructor(private readonly file: string) {
    this.#connection = openReader(file);
    this.#adapter = new PrismaBetterSqlite3({ url: `file:${file}`, ...READER_OPTIONS }).connect();
  }

  async answer(request: ReadRequest): Promise<ReadAnswer> {
    switch (request.kind) {
      case "query":
        return { kind: "result", result: await (await this.#adapter).queryRaw(request.query) };
      case "select": {
        const statement = this.#connection.prepare<unknown[], SqlRow>(request.sql);
        return { kind: "rows", rows: statement.all(...request.parameters.map(toSqlite)) };
      }
      case "open":
        this.#open(request.stream, request.sql, request.parameters);
        return { kind: "done" };
      case "next":
        return { kind: "rows", rows: this.#next(request.stream, request.count) };
      case "end":
        this.#end(request.stream);
        return { kind: "done" };
    }
  }

  async close(): Promise<void> {
    for (const stream of [...this.#streams.keys()]) {
      this.#end(stream);
    }
    this.#connection.close();
    await (await this.#adapter).dispose();
  }

  /** A long read has a connection of its own: all its rows come from one moment. */
  #open(stream: number, sql: string, parameters: readonly SqlParameter[]): void {
    const connection = openReader(this.file);
    try {
      const statement = connection.prepare<unknown[], SqlRow>(sql);
      const rows = statement.iterate(...parameters.map(toSqlite));
      this.#streams.set(stream, { connection, rows });
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** Up to `count` more rows; fewer mean the end. */
  #next(stream: number, count: number): SqlRow[] {
    const open = this.#streams.get(stream);
    if (!open) {
      // The thread that had opened it died: an empty batch would look like the end.
      throw new Error("The read was interrupted.");
    }
    const batch: SqlRow[] = [];
    while (batch.length < count) {
      const step = open.rows.next();
      if (step.done) {
        break;
      }
      batch.push(step.value);
    }
    return batch;
  }

  #end(stream: number): void {
    const open = this.#streams.get(stream);
    this.#streams.delete(stream);
    open?.rows.return?.();
    open?.connection.close();
  }
}
