import { defineConfig } from "prisma/config";
import { environment } from "./lib/env";

/** For the Prisma command line (studio, migrate status); the program itself does not read it. */
const { database } = environment();
const sqlite = database.provider === "sqlite";

export default defineConfig({
  schema: sqlite ? "prisma/schema.prisma" : "prisma/postgresql/schema.prisma",
  migrations: { path: `prisma/migrations/${database.provider}` },
  datasource: { url: sqlite ? `file:${database.file}` : database.url },
});
