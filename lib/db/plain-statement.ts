import type { SqlQuery } from "@prisma/driver-adapter-utils";

/** A statement without parameters, as Prisma's adapters take it. */
export function plain(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}
