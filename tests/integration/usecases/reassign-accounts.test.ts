import { describe, expect, it } from "vitest";
import { reassignAccounts, viewOwners } from "@/lib/usecases/reassign-accounts";
import { viewAccount } from "@/lib/usecases/view-account";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { beforeRead } from "@/tests/factories/before-read";
import { formOf } from "@/tests/factories/form";
import { importFile } from "@/tests/factories/import-steps";
import { asMember, setKamsSeeOwn } from "@/tests/factories/members";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, provideDatabase, without } from "@/tests/factories/workspace";
import { describeOnBothDatabases, freshSqlite, type Shared } from "@/tests/setup/both-databases";

const HANDED = { where: { action: "accounts.reassigned" } };

async function withTwoKams(shared: Shared) {
  const workspace = await openWorkspace(shared());
  await setKamsSeeOwn(workspace, true);
  const ana = await asMember(workspace, "Ana", "kam");
  const karl = await asMember(workspace, "Karl", "kam");
  const ids: string[] = [];
  for (const name of ["Maple", "Oak"]) {
    ids.push(await addByHand(workspace, { name, owner: "Ana", judged: "4" }));
  }
  const pine = await addByHand(workspace, { name: "Pine", owner: "Karl" });
  const owners = (await viewOwners(workspace.scope)).owners;
  const idOf = (name: string) => owners.find((owner) => owner.name === name)?.id ?? "";
  return { workspace, ana, karl, ids, pine, from: idOf("Ana"), to: idOf("Karl") };
}

describeOnBothDatabases("handing accounts over", (shared) => {
  it("gives all of one owner's to another, with their history and a note in the log", async () => {
    const { workspace, ana, karl, ids, pine, from, to } = await withTwoKams(shared);
    const before = await workspace.rows("PortfolioRow");
    expect(await viewAccount(karl.scope, ids[0] ?? "")).toBeUndefined();
    expect(await reassignAccounts(workspace.scope, formOf({ from, to }))).toBeUndefined();
    expect(await viewOwners(workspace.scope)).toMatchObject({ underWay: true });
    await workspace.runJobs();

    expect(await viewOwners(workspace.scope)).toMatchObject({
      underWay: false,
      owners: [
        { name: "Ana", accounts: "0", choices: [] },
        { name: "Karl", accounts: "3" },
      ],
    });
    for (const id of ids) {
      expect(await viewAccount(ana.scope, id)).toBeUndefined();
      expect(await viewAccount(karl.scope, id)).toMatchObject({ owner: "Karl" });
    }
    expect(await viewAccount(karl.scope, pine)).toMatchObject({ owner: "Karl", history: [] });
    // Only the owner is another: what was rated stays as it was.
    const moved = ["ownerId", "ownerName", "ownerKey", "searchKey", "updatedAt"];
    expect(without(await workspace.rows("PortfolioRow"), ...moved)).toEqual(
      without(before, ...moved),
    );
    const changes = await workspace.rows("AccountChange");
    expect(changes.map(({ accountId }) => accountId).sort()).toEqual([...ids].sort());
    expect(changes[0]).toMatchObject({ cause: "hand", changes: '{"owner":["Ana","Karl"]}' });
    expect(await workspace.database.prisma.logEntry.findMany(HANDED)).toMatchObject([
      { action: "accounts.reassigned", subject: "Karl", details: expect.stringContaining("2") },
    ]);
  });

  it("is refused where one of the two is not here, or both are one", async () => {
    const { workspace, from } = await withTwoKams(shared);
    for (const to of ["nobody", from]) {
      expect(await reassignAccounts(workspace.scope, formOf({ from, to }))).toMatch(/no longer/);
    }
    expect(await reassignAccounts(workspace.scope, formOf({ from }))).toMatch(/Choose/);
    expect(await workspace.rows("Job")).toEqual([]);
  });
});

describe("an edit while many accounts are handed over (sqlite)", () => {
  it("stays, and its account is handed over too", async () => {
    const workspace = await openWorkspace(await freshSqlite());
    await asMember(workspace, "Karl", "kam");
    const rows = Array.from({ length: 5001 }, (_, index) => `D-${index},Dogwood ${index},Ana`);
    await importFile(workspace, ["External ID,Account name,Owner", ...rows, ""].join("\n"));
    const owners = (await viewOwners(workspace.scope)).owners;
    const idOf = (name: string) => owners.find((owner) => owner.name === name)?.id ?? "";
    const { id } = await accountNamed(workspace, "Dogwood 17");
    await reassignAccounts(workspace.scope, formOf({ from: idOf("Ana"), to: idOf("Karl") }));
    const { database } = workspace;
    const edit = async () => {
      provideDatabase(database);
      expect(await editByHand(workspace, id, { notes: "Called." })).toMatchObject({ ok: true });
    };
    provideDatabase(beforeRead(database, /"ownerId" = \? ORDER BY/, edit, 2));
    await workspace.runJobs();
    const [account] = (await workspace.rows("Account")).filter((row) => row.id === id);
    expect(account).toMatchObject({ ownerId: idOf("Karl"), notes: "Called." });
    expect(await viewOwners(workspace.scope)).toMatchObject({
      owners: expect.arrayContaining([
        expect.objectContaining({ name: "Karl", accounts: "5,001" }),
      ]),
    });
    expect(await database.prisma.logEntry.findMany(HANDED)).toMatchObject([
      { details: expect.stringContaining("5001") },
    ]);
  });
});
