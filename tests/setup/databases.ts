import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrate";
import { startTemporaryPostgres } from "@/prisma/temporary-postgres.mjs";

const run = promisify(execFile);

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated SQLite file, closed: copy it. */
    readonly sqliteTemplate: string;
    /** A running server, as its superuser; the database "template" in it is migrated: clone it. */
    readonly postgresServer: string;
  }
}

export const TEMPLATE_DATABASE = "clientele_template";

/** Once per run: a migrated database of each kind, and the programs the tests start. */
export default async function databases(project: TestProject): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), "clientele-test-"));
  const sqliteTemplate = join(folder, "template.db");
  const [server] = await Promise.all([
    startTemporaryPostgres(),
    run(process.execPath, ["bin/build.mjs", "sqlite-reader", "read-workbook", "migrate"], {
      cwd: root,
    }),
    migrate({ provider: "sqlite", file: sqliteTemplate }, root),
  ]);
  await createPostgresTemplate(server.url, root);
  project.provide("sqliteTemplate", sqliteTemplate);
  project.provide("postgresServer", server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function createPostgresTemplate(serverUrl: string, root: string): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${TEMPLATE_DATABASE}`;
  await migrate({ provider: "postgresql", url: url.href }, root);
}
