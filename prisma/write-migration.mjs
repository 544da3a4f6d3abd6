// Writes the next migration for both databases, from what prisma/schema.prisma has become.
//
//   node prisma/write-migration.mjs <name>      writes prisma/migrations/*/<number>_<name>/migration.sql
//   node prisma/write-migration.mjs --check     exits with 1 where migrations and schema disagree
//
// `--postgres <address>` uses a running server instead of starting one. What Prisma cannot say in a
// schema (the search index) is written into the migration by hand afterwards.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { schemaDiff } from "./schema-engine.mjs";
import { startTemporaryPostgres } from "./temporary-postgres.mjs";

const here = (path) => new URL(path, import.meta.url);

/** Written by hand, unknown to the schema: the search index of SQLite and the tables it is made of. */
const SEARCH_TABLES = ["", "_data", "_idx", "_docsize", "_config"].map(
  (part) => `PortfolioSearch${part}`,
);

/** Likewise on Postgres, where it is an index of a table the schema knows. */
const SEARCH_INDEX = /^-- DropIndex\nDROP INDEX "PortfolioRow_searchKey_trgm";\n*/m;

function committed(provider) {
  const folder = here(`./migrations/${provider}/`);
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^\d{4}_/.test(name))
    : [];
  return names.sort().map((name) => ({
    name,
    sql: readFileSync(new URL(`${name}/migration.sql`, folder), "utf8"),
  }));
}

/** A new SQLite database in memory with the committed migrations applied, as Prisma's engine sees it. */
async function migratedSqlite(migrations) {
  const official = new PrismaBetterSqlite3({ url: ":memory:" });
  const adapter = await official.connect();
  for (const { sql } of migrations) {
    await adapter.executeScript(sql);
  }
  return { ...described(official), connect: async () => adapter };
}

/** Likewise a new database of the Postgres server. */
async function migratedPostgres(migrations, serverUrl) {
  const name = `clientele_migration_${process.pid}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const pool = new CatalogueColumns({ connectionString: url.href });
  for (const { sql } of migrations) {
    await pool.query(sql);
  }
  const official = new PrismaPg(pool);
  return {
    ...described(official),
    connect: async () => withOneLetterColumns(await official.connect()),
    async drop() {
      await pool.end();
      await admin.query(`DROP DATABASE ${name}`);
      await admin.end();
    },
  };
}

// Prisma's engine asks the catalogue for columns of the one-letter type ("char", 18), which Prisma's
// adapter refuses. They pass through it under the name of a type the catalogue does not have.
const ONE_LETTER = 18;
const UUID = 2950;

class CatalogueColumns extends pg.Pool {
  async query(...query) {
    const result = await super.query(...query);
    for (const field of result.fields ?? []) {
      field.dataTypeID = field.dataTypeID === ONE_LETTER ? UUID : field.dataTypeID;
    }
    return result;
  }
}

function withOneLetterColumns(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type) =>
      type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return adapter;
}

function described({ provider, adapterName }) {
  return {
    provider,
    adapterName,
    connectToShadowDb: () => Promise.reject(new Error("No second database is needed.")),
  };
}

async function outstanding(provider, factory) {
  const schemaPath = provider === "sqlite" ? "./schema.prisma" : "./postgresql/schema.prisma";
  const script = await schemaDiff({
    schemaPath,
    schema: readFileSync(here(schemaPath), "utf8"),
    factory,
    ignoredTables: provider === "sqlite" ? SEARCH_TABLES : [],
  });
  return script.replace(SEARCH_INDEX, "").trim();
}

function write(provider, name, script) {
  const number = String(committed(provider).length + 1).padStart(4, "0");
  const folder = here(`./migrations/${provider}/${number}_${name}/`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("migration.sql", folder), `${script}\n`);
  writeFileSync(
    here(`./migrations/${provider}/migration_lock.toml`),
    `# Read by the Prisma command line.\nprovider = "${provider}"\n`,
  );
  console.log(`Written: prisma/migrations/${provider}/${number}_${name}/migration.sql`);
}

const options = process.argv.slice(2);
const address = options.includes("--postgres")
  ? options.splice(options.indexOf("--postgres"), 2)[1]
  : undefined;
const [task] = options;
if (!task || (task !== "--check" && !/^[a-z0-9_]{1,60}$/.test(task))) {
  console.error("Usage: node prisma/write-migration.mjs <lower_case_name> | --check");
  process.exit(2);
}

const server = address
  ? { url: address, stop: async () => undefined }
  : await startTemporaryPostgres();
try {
  const postgres = await migratedPostgres(committed("postgresql"), server.url);
  const scripts = {
    sqlite: await outstanding("sqlite", await migratedSqlite(committed("sqlite"))),
    postgresql: await outstanding("postgresql", postgres),
  };
  await postgres.drop();
  const changed = Object.values(scripts).some((script) => script !== "");
  if (task === "--check") {
    for (const [provider, script] of Object.entries(scripts).filter(([, text]) => text !== "")) {
      console.error(`The ${provider} migrations do not build what the schema says:\n${script}`);
      process.exitCode = 1;
    }
  } else if (changed) {
    for (const [provider, script] of Object.entries(scripts)) {
      write(provider, task, script || "-- Nothing changes on this database.");
    }
  } else {
    console.log("Nothing to write: the migrations already build what the schema says.");
  }
} finally {
  await server.stop();
}
