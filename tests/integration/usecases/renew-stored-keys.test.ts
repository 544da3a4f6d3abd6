import { expect, it } from "vitest";
import { listAccounts } from "@/lib/usecases/list-accounts";
import { renewStoredKeys } from "@/lib/usecases/renew-stored-keys";
import { countsOf, importFile, readImported, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const ORDERS = "Order number,Order date,Account ID,Account name,Amount\n";

/** Makes a stored value what an earlier version of the program left. */
async function asBefore(
  { database, scope }: TestWorkspace,
  table: "Account" | "Order" | "Person" | "PortfolioRow",
  column: string,
  now: string,
  before: string,
) {
  const changed = await database.bulk.land(async (transaction) => {
    await transaction.execute(`UPDATE "Workspace" SET "keysRule" = 0 WHERE "id" = ?`, [
      scope.workspaceId,
    ]);
    return transaction.execute(
      `UPDATE "${table}" SET "${column}" = ? WHERE "workspaceId" = ? AND "${column}" = ?`,
      [before, scope.workspaceId, now],
    );
  });
  expect(changed).toBe(1);
}

const logged = async ({ database, scope }: TestWorkspace) => {
  const where = { workspaceId: scope.workspaceId, action: "keys.renewed" };
  const entries = await database.prisma.logEntry.findMany({ where, select: { details: true } });
  return entries.map(({ details }): unknown => JSON.parse(details));
};

const named = async (workspace: TestWorkspace, q: string) => {
  const { rows } = await listAccounts(workspace.scope, { tab: "all", q, sort: "name" });
  return rows.map(({ name }) => name);
};

describeOnBothDatabases("import 42: what earlier versions stored", (shared) => {
  it("ids and numbers are those that a file of today has", async () => {
    const workspace = await openWorkspace(shared());
    const text = `${ORDERS}17.0,2026-01-05,17850.0,Alder,50\n18,2026-01-06,12583,Birch,20\n`;
    await importFile(workspace, text);
    await asBefore(workspace, "Account", "externalId", "17850", "17850.0");
    await asBefore(workspace, "Account", "externalId", "12583", '="12583"');
    await asBefore(workspace, "Order", "orderNumber", "17", "17.0");
    await asBefore(workspace, "Order", "orderNumber", "18", '="18"');
    const again = await importFile(workspace, text.replace("20\n", "25\n"));
    expect(await countsOf(workspace, again)).toMatchObject({ met: 2, unchanged: 1, orders: 1 });
    expect(await workspace.rows("Order")).toHaveLength(2);
    expect((await accountNamed(workspace, "Alder")).values).toMatchObject({
      externalId: "17850",
      revenueTotalMinor: 5000,
    });
    expect(await logged(workspace)).toEqual([{ ids: 2, orderNumbers: 2 }]);
  });

  it("what another has already stays, and is said", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, `${ORDERS}17,2026-01-05,17850,Alder,50\n`);
    await importFile(workspace, `${ORDERS}170,2026-01-05,178,Birch,50\n`);
    await importFile(workspace, `${ORDERS}180,2026-01-05,178,Birch,50\n`);
    await importFile(workspace, `${ORDERS}18,2026-01-05,178,Birch,50\n`);
    await asBefore(workspace, "Account", "externalId", "178", "17850.0");
    await asBefore(workspace, "Order", "orderNumber", "170", "17.0");
    await asBefore(workspace, "Order", "orderNumber", "180", "18.0");
    await renewStoredKeys(workspace.scope);
    const birch = await accountNamed(workspace, "Birch");
    expect(birch.values.externalId).toBe("17850.0");
    const numbers = (await workspace.rows("Order")).map((row) => row.orderNumber).sort();
    // The number of another account is told from it by the account, as a file of today would.
    expect(numbers).toEqual(["17", `17 (${birch.id})`, "18", "18.0"]);
    expect(await logged(workspace)).toEqual([
      { orderNumbers: 1, twoIds: "17850.0 (17850)", twoOrders: "18.0 (18)" },
    ]);
    await renewStoredKeys(workspace.scope);
    expect(await logged(workspace)).toHaveLength(1);
  });

  it("import 45: names are found again, and by a search", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, "Account name,Owner\nIşık Enerji,Yıldız\nMüller,Ana\n");
    await asBefore(workspace, "Account", "nameKey", "isik enerji", "ısık enerji");
    await asBefore(workspace, "Person", "nameKey", "yildiz", "yıldız");
    await asBefore(workspace, "PortfolioRow", "searchKey", "isik enerji yildiz", "ı");
    await renewStoredKeys(workspace.scope);
    await workspace.runJobs();
    for (const q of ["ışık", "isik", "ISIK", "IŞIK", "İŞİK"]) {
      expect(await named(workspace, q), q).toEqual(["Işık Enerji"]);
    }
    const again = await importFile(workspace, "Account name,Owner\nIŞIK ENERJİ,YILDIZ\n");
    expect(await countsOf(workspace, again)).toMatchObject({ create: 0, newOwners: 0 });
    expect(await logged(workspace)).toEqual([{ names: 1 }]);
  });

  it("a check of before is made again", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, `${ORDERS}17.0,2026-01-05,17850.0,Alder,50\n`);
    const { database, scope } = workspace;
    await database.prisma.workspace.updateMany({
      where: { id: scope.workspaceId },
      data: { keysRule: 0 },
    });
    await renewStoredKeys(scope);
    expect((await readImported(workspace, id)).status).toBe("checking");
    await workspace.runJobs();
    expect((await readImported(workspace, id)).status).toBe("checked");
  });
});
