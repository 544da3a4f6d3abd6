import { expect, it } from "vitest";
import { undoAccountChange } from "@/lib/usecases/undo-account-change";
import { viewAccount } from "@/lib/usecases/view-account";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { importFile } from "@/tests/factories/import-steps";
import { asMember } from "@/tests/factories/members";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { addWorkspace, openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases, type Shared } from "@/tests/setup/both-databases";

/** A workspace in which Ines works. */
async function open(shared: Shared): Promise<TestWorkspace> {
  const workspace = await openWorkspace(shared());
  return asMember(workspace, "Ines", "owner");
}

/** What was typed or undone on an account, the newest first. */
async function historyOf(workspace: TestWorkspace, id: string) {
  const view = await viewAccount(workspace.scope, id);
  if (!view) throw new Error("No such account.");
  return view.history.filter(({ undo }) => undo !== undefined);
}

function undo({ scope }: TestWorkspace, accountId: string, changeId: string | undefined) {
  const data = new FormData();
  data.set("accountId", accountId);
  data.set("changeId", changeId ?? "");
  return undoAccountChange(scope, data);
}

describeOnBothDatabases("a change of an account", (shared) => {
  it("names who made it, is undone, and its undoing is undone", async () => {
    const workspace = await open(shared);
    const id = await addByHand(workspace, {
      name: "Ivy",
      customerSince: "2018-03-31",
      ordersPerYear: "12",
      directAwardShare: "95%",
      tailoredShare: "90%",
      agreement: "retainer",
      owner: "José",
    });
    const before = await accountNamed(workspace, "Ivy");
    await editByHand(workspace, id, { directAwardShare: "0%", owner: "Me", notes: "Bids." });
    expect(await portfolioRowNamed(workspace, "Ivy")).toMatchObject({ segment: "customer" });
    const [typed] = await historyOf(workspace, id);
    expect(typed).toMatchObject({ cause: "Typed by Ines", undo: "possible" });

    expect(await undo(workspace, id, typed?.id)).toBeUndefined();
    const after = await accountNamed(workspace, "Ivy");
    expect(after).toMatchObject({ version: 3, ownerName: "José" });
    expect(after.values).toMatchObject({ ...before.values, notes: null });
    expect(await portfolioRowNamed(workspace, "Ivy")).toMatchObject({ segment: "client" });
    const [undone, first] = await historyOf(workspace, id);
    expect(undone).toMatchObject({ cause: "Undo by Ines", undo: "possible" });
    expect(first?.undo).toEqual({
      whyNot: "Cannot be undone: Account owner, Orders awarded without bids, Notes changed since.",
    });
    const entries = await workspace.database.prisma.logEntry.findMany({ orderBy: { at: "desc" } });
    expect(entries[0]).toMatchObject({ action: "account.change-undone", subjectId: id });
    expect(JSON.parse(entries[0]?.details ?? "")).toEqual({
      owner: "Me → José",
      directAwardShare: "0% → 95%",
      notes: "Bids. → not known",
    });

    expect(await undo(workspace, id, undone?.id)).toBeUndefined();
    expect((await accountNamed(workspace, "Ivy")).values).toMatchObject({ notes: "Bids." });
  });

  it("stays where its fields changed since, or would contradict what came later", async () => {
    const workspace = await open(shared);
    const id = await addByHand(workspace, { name: "Ivy", ordersTotal: "5" });
    await editByHand(workspace, id, { ordersTotal: "60", nps: "10" });
    const [first] = await historyOf(workspace, id);
    await editByHand(workspace, id, { orders12m: "50" });
    expect(await undo(workspace, id, first?.id)).toMatch(
      /^Cannot be undone: Orders \(total\) is below/,
    );
    await editByHand(workspace, id, { nps: "20" });
    const before = await accountNamed(workspace, "Ivy");
    expect(await undo(workspace, id, first?.id)).toBe("Cannot be undone: NPS changed since.");
    expect(await accountNamed(workspace, "Ivy")).toEqual(before);
  });

  it("gives a fact back to the orders it came from", async () => {
    const workspace = await open(shared);
    await importFile(
      workspace,
      "Order number,Order date,Account ID,Account name,Amount\nF-1,2025-05-01,F,Fern,100.00\nF-2,2026-01-31,F,Fern,200.00\n",
    );
    const before = await accountNamed(workspace, "Fern");
    await editByHand(workspace, before.id, { currency: "USD", ordersTotal: "9" });
    const [typed] = await historyOf(workspace, before.id);
    expect(await undo(workspace, before.id, typed?.id)).toBeUndefined();
    const after = await accountNamed(workspace, "Fern");
    expect(after.values).toEqual(before.values);
    expect(after.evidence.ordersTotal?.source).toBe("orders");
    expect(after.evidence.revenue12mMinor?.source).toBe("orders");
  });

  it("is undone in its own workspace and on its own account only, and once at a moment", async () => {
    const workspace = await open(shared);
    const id = await addByHand(workspace, { name: "Ivy", nps: "10" });
    const otherId = await addByHand(workspace, { name: "Juniper" });
    await editByHand(workspace, id, { nps: "20" });
    const [typed] = await historyOf(workspace, id);
    const gone = "This change can no longer be undone. Reload the page.";
    const other = await addWorkspace(workspace.database);
    expect(await undo(other, id, typed?.id)).toMatch(/^This account no longer exists/);
    expect(await undo(workspace, otherId, typed?.id)).toBe(gone);
    expect(await undo(workspace, id, "")).toBe(gone);
    const tries = Array.from({ length: 10 }, () => undo(workspace, id, typed?.id));
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([undefined, "Cannot be undone: NPS changed since."]));
  });
});
