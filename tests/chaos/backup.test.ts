import { existsSync, statSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import { expect, it } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { freshPostgres, freshSqlite, PROJECT_ROOT } from "@/tests/setup/both-databases";
import { amount, report, seeds } from "./amounts";
import { lacking, readLedger } from "./ledger";
import { startProgram, until } from "./programs";

const BACKUPS = amount({ short: 3, long: 18 });
const EVERY_MS = amount({ short: 500, long: 10_000 });
const WRITES_PER_SECOND = 200;

/** One run of the command line's `backup`. */
async function backUp(url: string, file: string) {
  const command = startProgram("clientele", url, ["backup", file]);
  return { code: await command.ended(), said: command.output() };
}

it("restores what was acknowledged, and nothing that was rolled back, while others write", async () => {
  const fresh = await freshSqlite();
  const folder = dirname(fresh.location.file);
  const writer = startProgram(
    "test-writer",
    fresh.url,
    ["steady", "7", "4", "0", String(WRITES_PER_SECOND)],
    { CLIENTELE_ROLE: "web" },
  );
  await until("it writes", () => readLedger(writer.output()).acknowledged.size > 50 || undefined);
  const began = Date.now();
  const wroteBefore = readLedger(writer.output()).acknowledged.size;

  const made: { file: string; owed: ReadonlySet<string> }[] = [];
  for (const n of seeds(BACKUPS)) {
    const file = join(folder, `backup-${n}.db`);
    const owed = readLedger(writer.output()).acknowledged;
    expect(await backUp(fresh.url, file)).toMatchObject({ code: 0 });
    made.push({ file, owed });
    if (n < BACKUPS) await sleep(EVERY_MS);
  }
  const perSecond =
    ((readLedger(writer.output()).acknowledged.size - wroteBefore) * 1000) / (Date.now() - began);
  await writer.signal("SIGTERM");
  const ledger = readLedger(writer.output());
  expect([...ledger.failed]).toEqual([]);

  const rows: number[] = [];
  for (const { file, owed } of made) {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // A backup is started from as it is: the next start finds nothing to migrate.
    expect(await migrate({ provider: "sqlite", file }, PROJECT_ROOT)).toEqual([]);
    const restored = new BetterSqlite3(file, { readonly: true });
    try {
      expect(restored.pragma("integrity_check", { simple: true })).toBe("ok");
      const select = restored.prepare<[], string>(`SELECT "id" FROM "WorkerBeat"`).pluck();
      const held = new Set(select.all());
      expect(lacking(owed, held)).toEqual([]);
      expect(lacking(held, ledger.acknowledged)).toEqual([]);
      rows.push(held.size);
    } finally {
      restored.close();
    }
  }
  expect(ledger.rolledBack.size).toBeGreaterThan(10);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  report("backups under writes", { backups: BACKUPS, acknowledgedPerSecond: perSecond, rows });
});

it("never overwrites a file, and leaves nothing half done", async () => {
  const fresh = await freshSqlite();
  const folder = dirname(fresh.location.file);
  const taken = join(folder, "taken.db");
  writeFileSync(taken, "mine");
  expect(await backUp(fresh.url, taken)).toEqual({
    code: 1,
    said: `${taken} is there already, and was left as it is. Name a file that does not exist.\n`,
  });
  expect(await readFile(taken, "utf8")).toBe("mine");
  const nowhere = join(folder, "no-such-folder", "backup.db");
  const refused = await backUp(fresh.url, nowhere);
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(`${nowhere} could not be written; nothing was kept.`);
  const missing = await backUp(`file:${folder}/none.db`, join(folder, "new.db"));
  expect(missing.code).toBe(1);
  expect(existsSync(join(folder, "none.db"))).toBe(false);
  expect((await readdir(folder)).filter((name) => name.startsWith("new"))).toEqual([]);
});

it("is left to Postgres' own tool there, and says how", async () => {
  const fresh = await freshPostgres();
  expect(await backUp(fresh.url, "/backups/monday.dump")).toEqual({
    code: 1,
    said:
      "This database is on Postgres, which makes its own backups:\n" +
      'pg_dump --format=custom --file="/backups/monday.dump" "$DATABASE_URL"\n',
  });
});
