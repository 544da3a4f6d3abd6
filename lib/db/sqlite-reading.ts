import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlQuery, SqlResultSet } from "@prisma/driver-adapter-utils";
import type BetterSqlite3 from "better-sqlite3";
import { packNumbers, type SqlParameter, type SqlRow, toSqlite } from "./raw-sql";
import { openReader, READER_OPTIONS } from "./sqlite-file";
import { SqliteRead, SqliteStatements } from "./sqlite-statements";

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
  | {
      readonly kind: "open-numbers";
      readonly stream: number;
      readonly sql: string;
      readonly parameters: readonly SqlParameter[];
    }
  | { readonly kind: "next-numbers"; readonly stream: number; readonly count: number }
  | { readonly kind: "end"; readonly stream: number };

export type ReadAnswer =
  | { readonly kind: "result"; readonly result: SqlResultSet }
  | { readonly kind: "rows"; readonly rows: SqlRow[] }
  | { readonly kind: "numbers"; readonly rows: number; readonly numbers: Float64Array<ArrayBuffer> }
  | { readonly kind: "done" };

/** Somebody who answers: this process itself or a thread of it. */
export interface ReadChannel {
  answer(request: ReadRequest): Promise<ReadAnswer>;
  close(): Promise<void>;
}

interface OpenStream<Row> {
  readonly connection: BetterSqlite3.Database;
  readonly rows: IterableIterator<Row>;
}

/** Reads one SQLite file over connections that cannot write. Blocks its thread while it reads. */
export class SqliteReading implements ReadChannel {
  readonly #connection: BetterSqlite3.Database;
  readonly #statements: SqliteStatements;
  readonly #adapter: Promise<SqlDriverAdapter>;
  readonly #streams = new Map<number, OpenStream<SqlRow>>();
  readonly #numbers = new Map<number, OpenStream<unknown[]>>();

  constructor(private readonly file: string) {
    this.#connection = openReader(file);
    this.#statements = new SqliteStatements(this.#connection);
    this.#adapter = new PrismaBetterSqlite3({ url: `file:${file}`, ...READER_OPTIONS }).connect();
  }

  async answer(request: ReadRequest): Promise<ReadAnswer> {
    switch (request.kind) {
      case "query":
        return { kind: "result", result: await (await this.#adapter).queryRaw(request.query) };
      case "select":
        return { kind: "rows", rows: this.#statements.select(request.sql, request.parameters) };
      case "open": {
        const { stream, sql, parameters } = request;
        this.#open(this.#streams, stream, (connection) =>
          new SqliteRead(connection, sql).iterate(parameters),
        );
        return { kind: "done" };
      }
      case "next":
        return { kind: "rows", rows: next(this.#streams.get(request.stream), request.count) };
      case "open-numbers": {
        const { stream, sql, parameters } = request;
        this.#open(this.#numbers, stream, (connection) =>
          connection
            .prepare<unknown[], unknown[]>(sql)
            .raw()
            .iterate(...parameters.map(toSqlite)),
        );
        return { kind: "done" };
      }
      case "next-numbers": {
        const rows = next(this.#numbers.get(request.stream), request.count);
        return { kind: "numbers", rows: rows.length, numbers: packNumbers(rows) };
      }
      case "end":
        this.#end(request.stream);
        return { kind: "done" };
    }
  }

  async close(): Promise<void> {
    for (const stream of [...this.#streams.keys(), ...this.#numbers.keys()]) {
      this.#end(stream);
    }
    this.#connection.close();
    await (await this.#adapter).dispose();
  }

  /** A long read has a connection of its own: all its rows come from one moment. */
  #open<Row>(
    streams: Map<number, OpenStream<Row>>,
    stream: number,
    read: (connection: BetterSqlite3.Database) => IterableIterator<Row>,
  ): void {
    const connection = openReader(this.file);
    try {
      streams.set(stream, { connection, rows: read(connection) });
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  #end(stream: number): void {
    for (const streams of [this.#streams, this.#numbers]) {
      const open = streams.get(stream);
      streams.delete(stream);
      open?.rows.return?.();
      open?.connection.close();
    }
  }
}

/** Up to `count` more rows; fewer mean the end. */
function next<Row>(open: OpenStream<Row> | undefined, count: number): Row[] {
  if (!open) {
    // The thread that had opened it died: an empty batch would look like the end.
    throw new Error("The read was interrupted.");
  }
  const batch: Row[] = [];
  while (batch.length < count) {
    const step = open.rows.next();
    if (step.done) {
      break;
    }
    batch.push(step.value);
  }
  return batch;
}
