import { expect, it } from "vitest";
import {
  countLabels,
  listLabels,
  readLabel,
  removeLabel,
  setLabel,
} from "@/lib/repositories/labels";
import { makeScope, PRODUCT } from "@/lib/scope";
import { addByHand } from "@/tests/factories/account-form";
import { asMember } from "@/tests/factories/members";
import { addWorkspace, openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const AT = new Date("2026-03-31T10:00:00Z");

describeOnBothDatabases("labels", (shared) => {
  it("are one an account, replaced and taken back, each noted, and change nothing else", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    const id = await addByHand(workspace, { name: "Haus Eins", revenue12mMinor: "1000" });
    const before = await workspace.snapshot();
    expect(await setLabel(scope, id, "client", AT)).toBe("labelled");
    expect(await setLabel(scope, id, "client", new Date("2026-04-01T10:00:00Z"))).toBe("labelled");
    expect(await readLabel(scope, id)).toEqual({
      ...{ accountId: id, segment: "client", by: null, at: AT },
    });
    expect(await setLabel(scope, id, "customer", AT)).toBe("labelled");
    expect(await listLabels(scope, 10)).toEqual([
      { accountId: id, segment: "customer", by: null, at: AT },
    ]);
    expect(await countLabels(scope)).toEqual({ client: 0, customer: 1 });
    expect(await removeLabel(scope, id)).toBe("labelled");
    expect(await removeLabel(scope, id)).toBe("labelled");
    expect(await readLabel(scope, id)).toBeUndefined();
    expect(await workspace.snapshot()).toEqual(before);
    const noted = await workspace.database.prisma.logEntry.findMany({
      where: { workspaceId: scope.workspaceId, action: { startsWith: "account.label" } },
      orderBy: { id: "asc" },
      select: { action: true, subjectId: true, subject: true, details: true },
    });
    const of = { subjectId: id, subject: "Haus Eins" };
    expect(noted.map((entry) => ({ ...entry, details: JSON.parse(entry.details) }))).toEqual([
      { ...of, action: "account.labelled", details: { label: "client" } },
      { ...of, action: "account.labelled", details: { label: "customer", labelBefore: "client" } },
      { ...of, action: "account.label-removed", details: { label: "customer" } },
    ]);
  });

  it("are given by KAMs to the accounts that they may change, and seen as far as these are", async () => {
    const workspace = await openWorkspace(shared());
    const kam = await asMember(workspace, "Ines", "kam");
    const own = await addByHand(workspace, { name: "Haus Eigen", owner: "Ines" });
    const other = await addByHand(workspace, { name: "Haus Fremd", owner: "Jonas" });
    expect(await setLabel(kam.scope, own, "client", AT)).toBe("labelled");
    expect(await setLabel(kam.scope, other, "client", AT)).toBe("not-yours");
    expect(await setLabel(workspace.scope, other, "customer", AT)).toBe("labelled");
    expect(await removeLabel(kam.scope, other)).toBe("not-yours");
    expect(await readLabel(kam.scope, own)).toMatchObject({ by: "Ines" });
    expect(await countLabels(kam.scope)).toEqual({ client: 1, customer: 1 });

    const { workspaceId, actor, ownerId } = kam.scope;
    const reach = { ownerId, seesOnly: ownerId, changesOnly: ownerId };
    const seesOwn = makeScope(workspaceId, actor, reach);
    expect(await countLabels(seesOwn)).toEqual({ client: 1, customer: 0 });
    expect((await listLabels(seesOwn, 10)).map(({ accountId }) => accountId)).toEqual([own]);
    expect(await setLabel(seesOwn, other, "client", AT)).toBe("gone");
  });

  it("do not reach another workspace", async () => {
    const workspace = await openWorkspace(shared());
    const id = await addByHand(workspace, { name: "Haus Eins" });
    const elsewhere = await addWorkspace(workspace.database);
    const scope = makeScope(elsewhere.scope.workspaceId, PRODUCT, {});
    expect(await setLabel(scope, id, "client", AT)).toBe("gone");
    expect(await setLabel(scope, "never", "client", AT)).toBe("gone");
    await setLabel(workspace.scope, id, "client", AT);
    expect(await removeLabel(scope, id)).toBe("gone");
    expect(await listLabels(scope, 10)).toEqual([]);
    expect(await readLabel(scope, id)).toBeUndefined();
  });

  it("come the most recent first, as many as are asked for", async () => {
    const workspace = await openWorkspace(shared());
    const ids: string[] = [];
    for (const [index, name] of ["Haus A", "Haus B", "Haus C"].entries()) {
      const id = await addByHand(workspace, { name });
      ids.push(id);
      await setLabel(workspace.scope, id, "client", new Date(AT.getTime() + index * 1000));
    }
    const listed = await listLabels(workspace.scope, 2);
    expect(listed.map(({ accountId }) => accountId)).toEqual([ids[2], ids[1]]);
  });
});
