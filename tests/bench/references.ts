import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { inject } from "vitest";
import { seconds } from "./line";

const run = promisify(execFile);

/** Columns that are indexed one by one, after the rows are in. */
const indexed = (indexes: number, columns: readonly string[]) =>
  Array.from(
    { length: indexes },
    (_, n) => `CREATE INDEX "r${n}" ON r ("${columns[n % columns.length]}");`,
  );

/** Seconds of the `sqlite3` shell's own import of a CSV, and as many indexes. */
export async function sqliteImport(
  folder: string,
  csv: string,
  columns: readonly string[],
  indexes: number,
): Promise<number> {
  const args = [
    join(folder, `reference-${Date.now()}.db`),
    "PRAGMA journal_mode=WAL",
    ".mode csv",
    `.import ${csv} r`,
    ...indexed(indexes, columns),
  ];
  return seconds(() => run("sqlite3", args));
}

/** Seconds of `\copy` of the same file into Postgres, and as many indexes. */
export async function postgresCopy(
  csv: string,
  columns: readonly string[],
  indexes: number,
): Promise<number> {
  const server = inject("postgresServer");
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query("CREATE DATABASE bench_reference");
  const url = Object.assign(new URL(server), { pathname: "/bench_reference" }).href;
  const table = `CREATE TABLE r (${columns.map((name) => `"${name}" text`).join(", ")})`;
  const commands = [table, `\\copy r from '${csv}' csv header`, ...indexed(indexes, columns)];
  try {
    return await seconds(() => run("psql", [url, ...commands.flatMap((sql) => ["-c", sql])]));
  } finally {
    await client.query("DROP DATABASE bench_reference WITH (FORCE)");
    await client.end();
  }
}

/** Seconds in which the `sqlite3` shell reads the lines of orders and sums them up by account. */
export async function sqliteOrders(folder: string, csv: string): Promise<number> {
  const args = [
    join(folder, `orders-${Date.now()}.db`),
    ".mode csv",
    `.import ${csv} r`,
    `CREATE TABLE o AS SELECT "Account ID" a, "Order number" n, min("Order date") d,
       sum("Quantity" * "Unit price") v FROM r GROUP BY 1, 2`,
    `CREATE TABLE f AS SELECT a, min(d), max(d), count(*), sum(v), avg(v),
       sum(d > '2025-03-31') FROM o GROUP BY 1`,
  ];
  return seconds(() => run("sqlite3", args));
}
