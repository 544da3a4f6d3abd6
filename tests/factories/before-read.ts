import type { Bulk, BulkWriting } from "@/lib/db/bulk";
import type { Database } from "@/lib/db/client";

/**
 * A database whose landings do something once, before a read that matches: what another process
 * does in the middle of them.
 * @param skip how many matching reads are let through first.
 */
export function beforeRead(
  database: Database,
  matching: RegExp,
  act: () => Promise<void>,
  skip = 0,
): Database {
  let reads = 0;
  const looking = <T extends BulkWriting>(writing: T): T =>
    new Proxy(writing, {
      get(target, name) {
        const own = Reflect.get(target, name, target);
        if (name !== "select") return typeof own === "function" ? own.bind(target) : own;
        return async (...[sql, parameters]: Parameters<BulkWriting["select"]>) => {
          if (matching.test(sql)) {
            reads += 1;
            if (reads === skip + 1) await act();
          }
          return target.select(sql, parameters);
        };
      },
    });
  const { bulk } = database;
  return {
    ...database,
    bulk: {
      ...beforeLanding(bulk, (work) => bulk.land((transaction) => work(looking(transaction)))),
      landMuch: (fill, close) => bulk.landMuch((writing) => fill(looking(writing)), close),
    },
  };
}

/** Bulk writing with another way to land a few rows. */
export function beforeLanding(bulk: Bulk, land: Bulk["land"]): Bulk {
  return {
    land,
    landMuch: (fill, close) => bulk.landMuch(fill, close),
    tidy: () => bulk.tidy(),
    clearAbandoned: () => bulk.clearAbandoned(),
  };
}
