import type { SqlQuery, SqlResultSet } from "@prisma/driver-adapter-utils";
import {
  NUMBERS_BATCH,
  type RawReads,
  type SqlParameter,
  type SqlRow,
  STREAM_BATCH,
} from "./raw-sql";
import type { ReadAnswer, ReadChannel } from "./sqlite-reading";

/** Reading SQLite through a channel, which says where it happens (here or in a thread). */
export class SqliteReads implements RawReads {
  #nextStream = 0;

  constructor(private readonly channel: ReadChannel) {}

  /** A query of Prisma. */
  async query(query: SqlQuery): Promise<SqlResultSet> {
    const answer = await this.channel.answer({ kind: "query", query });
    if (answer.kind !== "result") {
      throw new Error(`The reader answered a query with "${answer.kind}".`);
    }
    return answer.result;
  }

  async select(sql: string, parameters: readonly SqlParameter[] = []): Promise<SqlRow[]> {
    return rowsOf(await this.channel.answer({ kind: "select", sql, parameters }));
  }

  async *stream(
    sql: string,
    parameters: readonly SqlParameter[] = [],
    batchSize = STREAM_BATCH,
  ): AsyncGenerator<readonly SqlRow[]> {
    const stream = this.#nextStream++;
    await this.channel.answer({ kind: "open", stream, sql, parameters });
    try {
      for (;;) {
        const request = { kind: "next", stream, count: batchSize } as const;
        const rows = rowsOf(await this.channel.answer(request));
        if (rows.length > 0) {
          yield rows;
        }
        if (rows.length < batchSize) {
          return;
        }
      }
    } finally {
      await this.channel.answer({ kind: "end", stream });
    }
  }

  async *numbers(
    sql: string,
    parameters: readonly SqlParameter[] = [],
  ): AsyncGenerator<Float64Array> {
    const stream = this.#nextStream++;
    await this.channel.answer({ kind: "open-numbers", stream, sql, parameters });
    try {
      for (;;) {
        const request = { kind: "next-numbers", stream, count: NUMBERS_BATCH } as const;
        const answer = await this.channel.answer(request);
        if (answer.kind !== "numbers") {
          throw new Error(`The reader answered a read of numbers with "${answer.kind}".`);
        }
        if (answer.rows > 0) {
          yield answer.numbers;
        }
        if (answer.rows < NUMBERS_BATCH) {
          return;
        }
      }
    } finally {
      await this.channel.answer({ kind: "end", stream });
    }
  }

  close(): Promise<void> {
    return this.channel.close();
  }
}

function rowsOf(answer: ReadAnswer): SqlRow[] {
  if (answer.kind !== "rows") {
    throw new Error(`The reader answered a read with "${answer.kind}".`);
  }
  return answer.rows;
}
