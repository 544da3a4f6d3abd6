import { freshPostgres, freshSqlite } from "@/tests/setup/both-databases";

export type Provider = "sqlite" | "postgresql";

/** An empty, migrated database of one benchmark's own. */
export const openFresh = (provider: Provider) =>
  provider === "sqlite" ? freshSqlite() : freshPostgres();
