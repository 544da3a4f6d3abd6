import { expect, it } from "vitest";
import { findOrAddPerson } from "@/lib/repositories/people";
import { confirmAndLand, countsOf, upToCheck } from "@/tests/factories/import-steps";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

describeOnBothDatabases("an account owner given by an e-mail address", (shared) => {
  it("import 44: is the member that signs in with it, and nobody is made", async () => {
    const workspace = await openWorkspace(shared());
    const { scope, database } = workspace;
    const person = { id: "p-dana", name: "Dana Ito", nameKey: "dana ito" };
    await findOrAddPerson(scope, person);
    const now = new Date();
    const email = `dana-${scope.workspaceId.toLowerCase()}@example.com`;
    const userId = `u-${scope.workspaceId}`;
    const times = { createdAt: now, updatedAt: now };
    await database.prisma.user.create({ data: { id: userId, name: "D. Ito", email, ...times } });
    const { workspaceId } = scope;
    const member = { workspaceId, userId, role: "kam", personId: person.id, createdAt: now };
    await database.prisma.member.create({ data: member });

    const list = `Account name,Account owner\nAlder,${email.toUpperCase()}\nBirch,Dana Ito <${email}>\nCedar,"${email.replace("d", "D")} (Ito, Dana)"\nElm,mailto:${email}\n`;
    const id = await upToCheck(workspace, list);
    expect(await countsOf(workspace, id)).toMatchObject({ create: 4, newOwners: 0 });
    await confirmAndLand(workspace, id);
    const owners = (await workspace.rows("Account")).map(({ ownerId }) => ownerId);
    expect(owners).toEqual(["p-dana", "p-dana", "p-dana", "p-dana"]);
  });
});

describeOnBothDatabases("persons beside the companies they work for", (shared) => {
  it("import 44: are left out, and listed as that", async () => {
    const workspace = await openWorkspace(shared());
    const list =
      "Name,Is a company,Related company,Country\nAlder Shelves,1,,Spain\nAna Marsh,0,Alder Shelves,Spain\nBirch House,1,,Spain\n";
    const id = await upToCheck(workspace, list);
    expect(await countsOf(workspace, id)).toMatchObject({ create: 2, skip: 1, error: 0 });
    await confirmAndLand(workspace, id);
    const names = (await workspace.rows("Account")).map(({ name }) => name);
    expect(names.sort()).toEqual(["Alder Shelves", "Birch House"]);
  });
});
