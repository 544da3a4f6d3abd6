import { test } from "vitest";
import { accountList, orderLines, scratch, written } from "./files";
import { print, printGrowth, SIZES } from "./line";
import { type Measured, measuredWorkspace } from "./measured-import";
import { postgresCopy, sqliteImport, sqliteOrders } from "./references";

const INDEXED = ["External ID", "Account name", "Owner", "Country", "Industry", "Website"];
const COLUMNS = [
  ...INDEXED,
  "Since",
  "Last",
  "Orders",
  "Total",
  "Revenue",
  "Ticket",
  "Share",
  "NPS",
];

function report(name: string, rows: number, measured: Measured, vs: string, reference: number) {
  const { seconds, parts, peakMb } = measured;
  const size = `${name} ${rows}`;
  print({
    name: size,
    value: seconds,
    unit: "s",
    vs: `${vs}: ${reference.toFixed(2)} s`,
    ratio: seconds / reference,
  });
  for (const [part, value] of Object.entries(parts))
    print({ name: `${size} ${part}`, value, unit: "s" });
  print({ name: `${size} worker peak`, value: peakMb, unit: "MB" });
}

test("import-accounts import-update", async () => {
  const costs = new Map<number, number>();
  const updates = new Map<number, number>();
  for (const rows of SIZES) {
    const folder = await scratch();
    const list = await written(folder, "list.csv", accountList(rows));
    const changed = await written(folder, "changed.csv", accountList(rows, 1));
    const { bring, accountIndexes } = await measuredWorkspace("sqlite");
    const reference = await sqliteImport(folder, list, INDEXED, await accountIndexes());
    const made = await bring(list);
    costs.set(rows, made.seconds);
    report("import-accounts", rows, made, "sqlite3 .import and indexes", reference);
    const updated = await bring(changed);
    updates.set(rows, updated.seconds);
    report("import-update", rows, updated, "sqlite3 .import and indexes", reference);
  }
  printGrowth("import-accounts", costs);
  printGrowth("import-update", updates);
});

test("import-accounts-pg", async () => {
  const costs = new Map<number, number>();
  for (const rows of SIZES) {
    const folder = await scratch();
    const list = await written(folder, "list.csv", accountList(rows));
    const { bring, accountIndexes } = await measuredWorkspace("postgresql");
    const reference = await postgresCopy(list, COLUMNS, await accountIndexes());
    const made = await bring(list);
    costs.set(rows, made.seconds);
    report("import-accounts-pg", rows, made, "\\copy and indexes", reference);
  }
  printGrowth("import-accounts-pg", costs);
});

test("import-orders", async () => {
  const costs = new Map<number, number>();
  for (const rows of SIZES) {
    const folder = await scratch();
    const lines = await written(folder, "orders.csv", orderLines(rows));
    const { bring } = await measuredWorkspace("sqlite");
    const reference = await sqliteOrders(folder, lines);
    const made = await bring(lines);
    costs.set(rows, made.seconds);
    report("import-orders", rows, made, "sqlite3 .import and sums", reference);
  }
  printGrowth("import-orders", costs);
});
