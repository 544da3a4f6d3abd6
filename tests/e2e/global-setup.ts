import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FullConfig } from "@playwright/test";
import { startTemporaryPostgres } from "@/prisma/temporary-postgres.mjs";
import { freshDatabase, setUpDatabase } from "./product-database";
import { ownerSession, type StorageState } from "./sessions";
import { ROOT, startProduct } from "./start-product";

/**
 * With E2E_PROVIDER=postgresql it starts a real Postgres for the run and names it in
 * E2E_POSTGRES_URL. On both it sets up one database with its owner, E2E_READY_DATABASE, of which
 * each product gets a copy, and starts the product that most spec files share, E2E_SHARED_PRODUCT,
 * in which the owner has signed in once for each of Playwright's workers, E2E_OWNER_SESSIONS.
 * Answers what ends it.
 */
export default async function globalSetup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const server =
    process.env.E2E_PROVIDER === "postgresql" ? await startTemporaryPostgres() : undefined;
  if (server) process.env.E2E_POSTGRES_URL = server.url;
  const folder = await mkdtemp(join(tmpdir(), "clientele-e2e-ready-"));
  const url = await freshDatabase(folder);
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    CLIENTELE_ROOT: ROOT,
    DATABASE_URL: url,
  };
  await setUpDatabase(
    (...args) =>
      spawn(process.execPath, args, {
        cwd: ROOT,
        env: { ...env, CLIENTELE_ROLE: "worker" },
        stdio: ["pipe", "ignore", "inherit"],
      }),
    null,
  );
  process.env.E2E_READY_DATABASE = url;
  const product = await startProduct("shared");
  process.env.E2E_SHARED_PRODUCT = JSON.stringify(product.described);
  const sessions: StorageState[] = [];
  while (sessions.length < workers) sessions.push(await ownerSession(product.baseURL));
  process.env.E2E_OWNER_SESSIONS = JSON.stringify(sessions);
  return async () => {
    await product.stop();
    await rm(folder, { recursive: true, force: true });
    await server?.stop();
  };
}
