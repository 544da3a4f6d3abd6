import { test } from "vitest";
import { accountList, orderLines, scratch, written } from "./files";
import { print, printGrowth, SIZES } from "./line";
import { type Measured, measuredWorkspace } from "./measured-import";
import { postgresCopy, sqliteImport, sqliteOrders } from "./references";
import { ACCOUNT_TABLES } from "./rows-alone";

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

const ALONE = "the same rows into the same tables, indexes and search";

/** Seconds of the same work done by the database alone, by what it is called. */
type References = Readonly<Record<string, number>>;

function report(name: string, rows: number, measured: Measured, references: References) {
  const { seconds, parts, peakMb } = measured;
  const size = `${name} ${rows}`;
  for (const [called, reference] of Object.entries(references)) {
    const vs = `${called}: ${reference.toFixed(2)} s`;
    print({ name: size, value: seconds, unit: "s", vs, ratio: seconds / reference });
  }
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
    const { bring, indexesOf, rowsAlone } = await measuredWorkspace("sqlite");
    const reference = async (tables: readonly string[]) =>
      sqliteImport(folder, list, INDEXED, await indexesOf(tables));
    const references = {
      "sqlite3 .import and the indexes of Account": await reference(["Account"]),
      "sqlite3 .import and the indexes of both tables of accounts": await reference(ACCOUNT_TABLES),
    };
    const made = await bring(list);
    costs.set(rows, made.seconds);
    const alone = { [`sqlite3: ${ALONE}`]: await rowsAlone(folder) };
    report("import-accounts", rows, made, { ...references, ...alone });
    const updated = await bring(changed);
    updates.set(rows, updated.seconds);
    report("import-update", rows, updated, references);
  }
  printGrowth("import-accounts", costs);
  printGrowth("import-update", updates);
});

test("import-accounts-pg", async () => {
  const costs = new Map<number, number>();
  for (const rows of SIZES) {
    const folder = await scratch();
    const list = await written(folder, "list.csv", accountList(rows));
    const { bring, indexesOf, rowsAlone } = await measuredWorkspace("postgresql");
    const reference = async (tables: readonly string[]) =>
      postgresCopy(list, COLUMNS, await indexesOf(tables));
    const references = {
      "\\copy and the indexes of Account": await reference(["Account"]),
      "\\copy and the indexes of both tables of accounts": await reference(ACCOUNT_TABLES),
    };
    const made = await bring(list);
    costs.set(rows, made.seconds);
    const alone = { [`Postgres: ${ALONE}`]: await rowsAlone(folder) };
    report("import-accounts-pg", rows, made, { ...references, ...alone });
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
    report("import-orders", rows, made, { "sqlite3 .import and sums": reference });
  }
  printGrowth("import-orders", costs);
});
