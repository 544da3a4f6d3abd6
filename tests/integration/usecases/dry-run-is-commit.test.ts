import fc from "fast-check";
import { expect, it } from "vitest";
import type { SqlRow } from "@/lib/db/raw-sql";
import type { EmptyCells, ImportMode } from "@/lib/schemas/import-decisions";
import { decideRows } from "@/tests/factories/check-forms";
import { confirmAndLand, countsOf, readImported, upToCheck } from "@/tests/factories/import-steps";
import { addWorkspace, openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

/*
 * The law: what the dry run says is what the commit does (import.md 14). Few names, ids, domains
 * and order numbers, so that rows of random files meet each other and what is there.
 */

const pick = (...values: readonly string[]) => fc.constantFrom("", ...values);

const LIST = "External ID,Account name,Country,Website,Owner,Orders (total),NPS,Notes";
const listRow = fc
  .tuple(
    pick("A-1", "A-2", "A-3"),
    pick("Alder", "Birch", "ALDER", "Cedar"),
    pick("DE", "FR"),
    pick("group.example", "alder.example"),
    pick("Ana", "Ben"),
    pick("3", "7", "many"),
    pick("5", "9"),
    pick("x", "y"),
  )
  .map((cells) => cells.join(","));

const ORDERS = "Order number,Order date,Account ID,Account name,Amount,Status";
const orderRow = fc
  .tuple(
    pick("1", "2", "3"),
    pick("2026-01-05", "2025-02-01", "2026-05-01"),
    pick("A-1", "A-2", "X"),
    pick("Alder", "Birch", "Fern"),
    pick("10", "10", "25.50", "-10", "0"),
    pick("new", "cancelled"),
  )
  .map((cells) => cells.join(","));

const listFile = fc
  .array(listRow, { minLength: 1, maxLength: 7 })
  .map((rows) => ({ kind: "accounts" as const, text: `${LIST}\n${rows.join("\n")}\n` }));
const orderFile = fc
  .array(orderRow, { minLength: 1, maxLength: 8 })
  .map((rows) => ({ kind: "orders" as const, text: `${ORDERS}\n${rows.join("\n")}\n` }));

const choices = fc.record({
  mode: fc.constantFrom("both" as const, "both" as const, "create" as const, "update" as const),
  emptyCells: fc.constantFrom("keep" as const, "clear" as const),
  createAccounts: fc.boolean(),
});

interface Choices {
  readonly mode: ImportMode;
  readonly emptyCells: EmptyCells;
  readonly createAccounts: boolean;
}

type File = { readonly kind: "accounts" | "orders"; readonly text: string };

/** Rows of a table by key. */
const byKey = (rows: readonly SqlRow[], key: string) =>
  new Map(rows.map((row) => [String(row[key]), row]));

const differs = (a: SqlRow, b: SqlRow | undefined, but: readonly string[] = []) =>
  Object.keys(a).some(
    (column) => !but.includes(column) && String(a[column]) !== String(b?.[column]),
  );

/** What rows at random may leave open. */
const ANSWERS = {
  amountPer: "line",
  reusedNumbers: "one",
  negativeAmounts: "credits",
  totalRows: "count",
} as const;

/** Checks a file under some choices; what may mean several accounts is left out. */
async function checked(workspace: TestWorkspace, file: File, form: Choices): Promise<string> {
  const isOrders = file.kind === "orders";
  const asked = {
    ...form,
    kind: file.kind,
    excludeStatuses: isOrders ? ["cancelled"] : [],
    ...(isOrders && { orderAnswers: ANSWERS }),
  };
  const id = await upToCheck(workspace, file.text, asked);
  await decideRows(workspace.scope, id, { rows: [], conflicts: [], together: "leave" });
  await workspace.runJobs();
  return id;
}

/** What a check planned, row by row. */
async function planOf(workspace: TestWorkspace, id: string): Promise<SqlRow[]> {
  return (await workspace.rows("ImportRow")).filter((row) => row.importId === id);
}

/** Checks a file, lands it, and holds what was written against what was said. */
async function checkAndLand(
  workspace: TestWorkspace,
  file: File,
  form: Choices,
): Promise<SqlRow[]> {
  const seen = await workspace.snapshot(["Account", "Order", "AccountChange", "PortfolioRow"]);
  const id = await checked(workspace, file, form);
  expect(await workspace.snapshot(["Account", "Order", "AccountChange", "PortfolioRow"])).toEqual(
    seen,
  );

  const counts = await countsOf(workspace, id);
  const plan = await planOf(workspace, id);
  const planned = (action: string) => plan.filter((row) => row.action === action);
  expect(counts.ask + counts.conflict).toBe(0);
  expect(planned("error")).toHaveLength(counts.error);
  expect(planned("skip")).toHaveLength(counts.skip);
  await confirmAndLand(workspace, id, { skipErrors: true });
  expect(await readImported(workspace, id)).toMatchObject({ status: "done", counts });

  const before = byKey(seen.Account ?? [], "id");
  const accounts = await workspace.rows("Account");
  const created = accounts.filter((row) => !before.has(String(row.id)));
  expect(created).toHaveLength(counts.create);
  expect(await workspace.rows("PortfolioRow")).toHaveLength(accounts.length);
  if (file.kind === "accounts") {
    const changed = accounts.filter((row) => {
      const was = before.get(String(row.id));
      return was !== undefined && differs(was, row);
    });
    const said = planned("update").map(({ accountId }) => accountId);
    expect(changed.map((row) => row.id).sort()).toEqual(said.sort());
    expect(said).toHaveLength(counts.update);
    for (const row of planned("update")) {
      const { values } = JSON.parse(String(row.body));
      const now = byKey(accounts, "id").get(String(row.accountId));
      for (const field of ["name", "externalId", "nps", "notes", "country"]) {
        if (field in values) expect(String(now?.[field])).toBe(String(values[field]));
      }
    }
    return plan;
  }
  const ordersBefore = byKey(seen.Order ?? [], "orderNumber");
  const orders = await workspace.rows("Order");
  const written = orders.filter((row) =>
    differs(row, ordersBefore.get(String(row.orderNumber)), ["importId"]),
  );
  const said = [...planned("create"), ...planned("update")].map(
    ({ body }) => JSON.parse(String(body)).order,
  );
  expect(written).toHaveLength(counts.orders);
  expect(written.map((row) => String(row.orderNumber)).sort()).toEqual(
    said.map(({ orderNumber }) => orderNumber).sort(),
  );
  for (const order of said) {
    const now = byKey(orders, "orderNumber").get(order.orderNumber);
    expect(Number(now?.amountMinor)).toBe(order.amountMinor);
    expect(now).toMatchObject({ accountId: order.accountId, status: order.status });
  }
  return plan;
}

describeOnBothDatabases("import 14, 17: what the dry run says", (shared) => {
  it("is what the commit does, and the same file once more changes nothing", async () => {
    const { database } = await openWorkspace(shared());
    const files = fc.array(fc.tuple(fc.oneof(listFile, orderFile), choices), {
      minLength: 2,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(files, async (sent) => {
        const workspace = await addWorkspace(database);
        let plan: SqlRow[] = [];
        for (const [file, form] of sent) plan = await checkAndLand(workspace, file, form);
        const [last] = sent.slice(-1);
        if (!last) return;
        const before = byKey(plan, "line");
        const again = await planOf(workspace, await checked(workspace, ...last));
        // A row that was left out may be read now: what kept it out may be what was written.
        const written = again.filter(
          ({ line, action }) =>
            ["create", "update"].includes(String(action)) &&
            !["error", "skip"].includes(String(before.get(String(line))?.action)),
        );
        expect(written).toEqual([]);
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
