// Prisma's schema engine as WebAssembly: it needs no download, where the Prisma command line does.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

const require = createRequire(import.meta.url);

/** Loaded once: the glue code keeps a view of one instance's memory. */
let loaded;

async function loadEngine() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const binary = require
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      throw new Error(`Prisma's schema engine: ${message}`);
    },
  };
  const { instance } = await WebAssembly.instantiate(await readFile(binary), {
    "./schema_engine_bg.js": glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine;
}

/**
 * The SQL that turns the database behind `factory` into what the schema says; "" when they agree.
 * `ignoredTables`: tables the schema does not know.
 */
export async function schemaDiff({ schemaPath, schema, factory, ignoredTables }) {
  loaded ??= loadEngine();
  const SchemaEngine = await loaded;
  const engine = await SchemaEngine.new(
    { datamodels: [[schemaPath, schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const files = [{ path: schemaPath, content: schema }];
  const result = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: "." },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: ignoredTables, externalEnums: [] },
  });
  const script = (result.stdout ?? "").trim();
  return script.startsWith("-- This is an empty migration") ? "" : script;
}
