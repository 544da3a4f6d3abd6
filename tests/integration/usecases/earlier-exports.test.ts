import { expect, it } from "vitest";
import { FILE_VERSION } from "@/lib/schemas/workspace-file";
import {
  columnsSince,
  WORKSPACE_TABLES,
  type WorkspaceTable,
} from "@/lib/schemas/workspace-tables";
import { ExactCsvReader, exactCsvLine } from "@/lib/tabular/exact-csv";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { exported, received } from "@/tests/factories/exports";
import { importFile } from "@/tests/factories/import-steps";
import { packed, unpacked } from "@/tests/factories/packed-export";
import { addWorkspace, openWorkspace, without } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

/** A table as files of an earlier version have it. */
function asInVersion(version: number, text: string, table: WorkspaceTable): string {
  const absent = columnsSince(table, version);
  const kept = Object.keys(table.columns).map((column) => !absent.includes(column));
  return new ExactCsvReader(1_000_000)
    .push(text)
    .map((cells) => exactCsvLine(cells.filter((_, at) => kept[at])))
    .join("");
}

const EARLIER = Array.from({ length: FILE_VERSION - 1 }, (_, index) => index + 1);

describeOnSqlite("an export of an earlier version", (shared) => {
  it.each(EARLIER)("comes back with everything it holds: version %i", async (version) => {
    const first = await openWorkspace(shared());
    const alder = await addByHand(first, { name: "Alder", externalId: "A", nps: "7" });
    await importFile(first, "Order number,Order date,Account ID,Amount\n1,2026-01-05,A,10\n");
    await editByHand(first, alder, { nps: "8" });
    const files = unpacked(await exported(first));
    const tables: readonly WorkspaceTable[] = Object.values(WORKSPACE_TABLES);
    const isThere = ({ since = 1 }: WorkspaceTable) => since <= version;
    const later = tables.filter((table) => !isThere(table)).map(({ file }) => file);
    const kept = Object.entries(files).filter(([file]) => !later.includes(file));
    const older = Object.fromEntries(
      tables
        .filter(isThere)
        .map((table) => [table.file, asInVersion(version, files[table.file] ?? "", table)]),
    );
    expect(Object.hasOwn(older, "currency-rates.csv")).toBe(version > 3);
    expect(String(older["imports.csv"]).includes("headersKey")).toBe(version > 2);
    expect(String(older["account-changes.csv"]).includes("evidence")).toBe(version > 1);

    const second = await addWorkspace(first.database);
    await received(
      second.scope,
      packed({ ...Object.fromEntries(kept), ...older }, (claims) =>
        Object.assign(claims, { version }),
      ),
    );
    await second.runJobs();
    for (const one of tables.filter(({ table }) => table !== "LogEntry")) {
      const { table } = one;
      const absent = columnsSince(one, version);
      if (table === "ScoringModel" || table === "Import") continue;
      const name = table as "Account" | "Order" | "AccountChange";
      const rows = without(await second.rows(name), "workspaceId");
      const there = without(await first.rows(name), "workspaceId", ...absent);
      expect(without(rows, ...absent), name).toEqual(there);
      for (const column of absent) {
        expect(
          rows.map((row) => row[column]),
          column,
        ).toEqual(rows.map(() => null));
      }
    }
    expect(await second.rows("Order")).toHaveLength(1);
    expect(await second.rows("AccountChange")).toHaveLength(2);
  });
});
