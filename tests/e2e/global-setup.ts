import { startTemporaryPostgres } from "@/prisma/temporary-postgres.mjs";

/**
 * With E2E_PROVIDER=postgresql: starts a real Postgres for the run and names it in
 * E2E_POSTGRES_URL. Answers what ends it.
 */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_PROVIDER !== "postgresql") return undefined;
  const server = await startTemporaryPostgres();
  process.env.E2E_POSTGRES_URL = server.url;
  return () => server.stop();
}
