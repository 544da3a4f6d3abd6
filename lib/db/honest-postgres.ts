import { PrismaPg } from "@prisma/adapter-pg";
import {
  DriverAdapterError,
  type SqlDriverAdapterFactory,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import type pg from "pg";
import { plain } from "./plain-statement";

/**
 * Prisma's Postgres adapter over our pool, with one correction. Where a statement of a transaction
 * failed and the failure was caught, Postgres answers COMMIT by rolling back, without an error, and
 * Prisma would report a commit that never was.
 */
export function honestPostgresAdapter(pool: pg.Pool): SqlDriverAdapterFactory {
  const official = new PrismaPg(pool);
  return {
    provider: official.provider,
    adapterName: official.adapterName,
    async connect() {
      const adapter = await official.connect();
      const start = adapter.startTransaction.bind(adapter);
      adapter.startTransaction = async (isolationLevel) => honest(await start(isolationLevel));
      return adapter;
    },
  };
}

function honest(transaction: Transaction): Transaction {
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  let failed = false;

  async function watch<T>(statement: Promise<T>): Promise<T> {
    try {
      return await statement;
    } catch (error) {
      failed = true;
      throw error;
    }
  }

  transaction.queryRaw = (query) => watch(queryRaw(query));
  transaction.executeRaw = async (query) => {
    if (failed && query.sql === "COMMIT") {
      await executeRaw(plain("ROLLBACK"));
      throw new DriverAdapterError({
        kind: "TransactionAlreadyClosed",
        cause: "A statement of this transaction failed; nothing of it was kept.",
      });
    }
    const changed = await watch(executeRaw(query));
    if (query.sql.startsWith("ROLLBACK TO SAVEPOINT ")) {
      failed = false;
    }
    return changed;
  };
  return transaction;
}
