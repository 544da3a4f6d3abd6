import { expect, it } from "vitest";
import { listImportRows } from "@/lib/repositories/import-rows";
import { importRowBody } from "@/lib/schemas/import-row-body";
import { confirmImport } from "@/lib/usecases/import-steps";
import { viewImport } from "@/lib/usecases/view-import";
import { viewImports } from "@/lib/usecases/view-imports";
import { addByHand } from "@/tests/factories/account-form";
import {
  confirmAndLand,
  countsOf,
  importFile,
  readImported,
  upToCheck,
} from "@/tests/factories/import-steps";
import { asMember, asNow, setKamsSeeOwn } from "@/tests/factories/members";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases, type Shared } from "@/tests/setup/both-databases";

/** Ana's account Maple and Karl's account Oak. */
async function withAnaAndKarl(shared: Shared, kamsSeeOwn: boolean) {
  const workspace = await openWorkspace(shared());
  await addByHand(workspace, { name: "Maple", externalId: "M-1", owner: "Ana", notes: "old" });
  await addByHand(workspace, { name: "Oak", externalId: "O-1", owner: "Karl", notes: "old" });
  await setKamsSeeOwn(workspace, kamsSeeOwn);
  return { workspace, karl: await asMember(workspace, "Karl", "kam") };
}

const LIST = `External ID,Account name,Notes
M-1,,new
O-1,Oak,new
P-1,Pine,new
`;

async function problemsOf(workspace: TestWorkspace, id: string) {
  const rows = await listImportRows(workspace.scope, id, { actions: ["error"] }, 0, 10);
  return rows.map(({ line, label, accountId, body }) => ({
    line,
    label,
    accountId,
    codes: importRowBody.parse(JSON.parse(body)).problems?.map(({ code }) => code),
  }));
}

describeOnBothDatabases("a KAM's import", (shared) => {
  it.each([false, true])("changes and adds their own accounts only (sees own: %s)", async (own) => {
    const { workspace, karl } = await withAnaAndKarl(shared, own);
    const id = await upToCheck(karl, LIST);
    expect(await countsOf(karl, id)).toMatchObject({ create: 1, update: 1, error: 1 });
    expect(await problemsOf(karl, id)).toMatchObject([
      { line: 2, label: own ? "M-1" : "Maple", codes: ["notYours"] },
    ]);
    if (own) expect((await problemsOf(karl, id))[0]?.accountId).toBeNull();
    await confirmAndLand(karl, id, { skipErrors: true });
    expect((await accountNamed(workspace, "Maple")).values.notes).toBe("old");
    expect((await accountNamed(workspace, "Oak")).values.notes).toBe("new");
    expect((await accountNamed(workspace, "Pine")).ownerName).toBe("Karl");
  });

  it("does not find by name what does not exist for them", async () => {
    const { workspace, karl } = await withAnaAndKarl(shared, true);
    const id = await upToCheck(karl, "Account name,Notes\nMaple,mine\n");
    expect(await countsOf(karl, id)).toMatchObject({ create: 1, update: 0, error: 0 });
    await confirmAndLand(karl, id);
    const rows = await workspace.rows("PortfolioRow");
    const maples = rows.filter(({ name }) => name === "Maple");
    expect(maples.map(({ ownerName }) => ownerName).sort()).toEqual(["Ana", "Karl"]);
  });

  it("says nothing changes of others' accounts only to who sees them", async () => {
    const list = "External ID,Account name,Notes\nM-1,Maple,old\n";
    const open = await withAnaAndKarl(shared, false);
    expect(await countsOf(open.karl, await upToCheck(open.karl, list))).toMatchObject({
      unchanged: 1,
      error: 0,
    });
    const shut = await withAnaAndKarl(shared, true);
    expect(await countsOf(shut.karl, await upToCheck(shut.karl, list))).toMatchObject({
      unchanged: 0,
      error: 1,
    });
  });

  it("gives orders to their own accounts only, and takes none from another's", async () => {
    const { workspace, karl } = await withAnaAndKarl(shared, false);
    const orders = (account: string) =>
      `Order number,Order date,Account ID,Amount\n77,2026-01-10,${account},100\n`;
    await importFile(workspace, orders("M-1"));
    const refused = await upToCheck(karl, orders("M-1").replace("77", "78"));
    expect(await problemsOf(karl, refused)).toMatchObject([{ line: 2, codes: ["notYours"] }]);
    // The same order under their own account would take it away from Ana's.
    await importFile(karl, orders("O-1"));
    const stored = await workspace.rows("Order");
    const { id } = await accountNamed(workspace, "Maple");
    expect(stored.find(({ orderNumber }) => orderNumber === "77")).toMatchObject({ accountId: id });
    expect(stored).toHaveLength(2);
  });

  it("is theirs: nobody else's import exists for them, and they confirm none", async () => {
    const { workspace, karl } = await withAnaAndKarl(shared, false);
    const id = await upToCheck(workspace, LIST);
    expect((await viewImports(karl.scope)).lines).toEqual([]);
    expect(await viewImport(karl.scope, id, 0)).toBeUndefined();
    const form = { skipErrors: true, useReferenceTicket: false };
    expect(await confirmImport(karl.scope, id, form)).toMatch(/changed in the meantime/);
    const own = await upToCheck(karl, LIST);
    expect((await viewImports(karl.scope)).lines).toHaveLength(1);
    expect(await viewImport(workspace.scope, own, 0)).toBeDefined();
  });

  it("writes nothing where they were taken out before it landed", async () => {
    const { workspace, karl } = await withAnaAndKarl(shared, false);
    const id = await upToCheck(karl, LIST);
    const form = { skipErrors: true, useReferenceTicket: false };
    expect(await confirmImport(karl.scope, id, form)).toBeUndefined();
    await workspace.database.prisma.member.deleteMany({ where: { userId: karl.userId } });
    const before = await workspace.snapshot(["Account", "PortfolioRow"]);
    await expect(workspace.runJobs()).rejects.toThrow(/may not do that any more/);
    expect(await workspace.snapshot(["Account", "PortfolioRow"])).toEqual(before);
    expect(await readImported(workspace, id)).toMatchObject({ status: "checked" });
    expect(await workspace.rows("Job")).toContainEqual(
      expect.objectContaining({ status: "failed", problem: '{"code":"not-allowed"}' }),
    );
  });

  it("lands nothing of others' where it was checked in a role that reached further", async () => {
    const { workspace } = await withAnaAndKarl(shared, false);
    const adam = await asMember(workspace, "Adam", "admin");
    const id = await upToCheck(adam, LIST);
    expect(await countsOf(adam, id)).toMatchObject({ update: 2, error: 0 });
    await workspace.database.prisma.member.updateMany({
      where: { userId: adam.userId },
      data: { role: "kam" },
    });
    await confirmAndLand(await asNow(adam, "Adam"), id);
    expect(await readImported(workspace, id)).toMatchObject({ problem: { code: "moved" } });
    expect((await accountNamed(workspace, "Maple")).values.notes).toBe("old");
  });

  it("gives no orders to an account that was handed over since the check", async () => {
    const { workspace, karl } = await withAnaAndKarl(shared, false);
    const id = await upToCheck(
      karl,
      "Order number,Order date,Account ID,Amount\n77,2026-01-10,O-1,100\n",
    );
    const ana = (await accountNamed(workspace, "Maple")).ownerId;
    await workspace.database.prisma.account.updateMany({
      where: { externalId: "O-1" },
      data: { ownerId: ana },
    });
    await confirmAndLand(karl, id);
    expect(await readImported(workspace, id)).toMatchObject({ problem: { code: "moved" } });
    expect(await workspace.rows("Order")).toEqual([]);
  });

  it("proposes no reference ticket: that is the whole workspace's", async () => {
    const { workspace, karl } = await withAnaAndKarl(shared, false);
    const rows = Array.from({ length: 12 }, (_, n) => `Firm ${n},${100 + n}`).join("\n");
    const list = `Account name,Average ticket\n${rows}\n`;
    expect((await countsOf(karl, await upToCheck(karl, list))).referenceTicket).toBeUndefined();
    expect((await countsOf(workspace, await upToCheck(workspace, list))).referenceTicket).toEqual({
      minor: expect.any(Number),
      accounts: 12,
    });
  });
});
