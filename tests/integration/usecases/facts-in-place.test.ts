import { expect, it } from "vitest";
import { saveAccountForm } from "@/lib/usecases/save-account-form";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { formOf } from "@/tests/factories/form";
import { importFile } from "@/tests/factories/import-steps";
import { asMember } from "@/tests/factories/members";
import { accountView } from "@/tests/factories/overrides";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { AS_OF, openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite, type Shared } from "@/tests/setup/both-databases";

type View = Awaited<ReturnType<typeof accountView>>;

async function open(shared: Shared): Promise<TestWorkspace> {
  return asMember(await openWorkspace(shared()), "Ines", "owner");
}

const rowOf = (view: View, field: string) =>
  view.facts.flatMap(({ rows }) => rows).find((row) => row.field === field);

/** The form of one fact as its row sends it. */
const factForm = ({ id, edit }: View, fields: Readonly<Record<string, string>>) =>
  formOf({
    ...{ accountId: id, version: String(edit?.version), shown: edit?.shown ?? "", toDecide: "" },
    ...fields,
  });

describeOnSqlite("a fact edited in its row", (shared) => {
  it("is saved alone, in the account's currency, with its source, date and past", async () => {
    const workspace = await open(shared);
    const id = await addByHand(workspace, {
      ...{ name: "Ivy", currency: "JPY", nps: "10", revenue12mMinor: "500" },
    });
    await editByHand(workspace, id, { nps: "20" });
    const view = await accountView(workspace, id);
    const saved = await saveAccountForm(
      workspace.scope,
      factForm(view, { revenue12mMinor: "1200" }),
    );
    expect(saved.ok).toBe(true);
    const account = await accountNamed(workspace, "Ivy");
    // The yen has no minor unit.
    expect(account.values).toMatchObject({ currency: "JPY", revenue12mMinor: 1200, nps: 20 });
    expect(account.evidence.revenue12mMinor).toEqual({ source: "hand", on: AS_OF });

    const after = await accountView(workspace, id);
    expect(rowOf(after, "revenue12mMinor")?.past.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^JP¥500 → JP¥1,200, typed by Ines, \d/),
    ]);
    expect(rowOf(after, "nps")?.past.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^10 → 20, typed by Ines, \d/),
    ]);
    expect(rowOf(after, "csat")?.past).toEqual([]);
    const entries = await workspace.database.prisma.logEntry.findMany({ orderBy: { at: "desc" } });
    expect(entries[0]).toMatchObject({ action: "account.changed", subjectId: id });
  });

  it("says what is wrong, and asks whose value is kept where somebody else changed it", async () => {
    const workspace = await open(shared);
    const id = await addByHand(workspace, { name: "Ivy", nps: "10" });
    const view = await accountView(workspace, id);
    const wrong = await saveAccountForm(workspace.scope, factForm(view, { nps: "many" }));
    expect(wrong).toMatchObject({
      ok: false,
      state: { status: "invalid", values: { nps: "many" } },
    });

    await editByHand(workspace, id, { nps: "20", csat: "80" });
    const crossed = await saveAccountForm(workspace.scope, factForm(view, { nps: "30" }));
    if (crossed.ok) throw new Error("It was overwritten unseen.");
    expect(crossed.state.conflict?.choices).toMatchObject([
      { field: "nps", mine: "30", theirs: "20", changed: expect.stringMatching(/^Ines, /) },
    ]);
    const decided = formOf({ ...crossed.state.values, "choice.nps": "mine" });
    expect((await saveAccountForm(workspace.scope, decided)).ok).toBe(true);
    expect((await accountNamed(workspace, "Ivy")).values).toMatchObject({ nps: 30, csat: 80 });
  });
});

describeOnSqlite("stale facts", (shared) => {
  it("are marked, counted and worth asking for again; what orders say is not", async () => {
    const workspace = await open(shared);
    const id = await addByHand(workspace, {
      ...{ name: "Ivy", externalId: "I", customerSince: "2018-03-31", directAwardShare: "95%" },
      ...{ tailoredShare: "90%", nps: "10" },
    });
    await importFile(workspace, "Order number,Order date,Account ID,Amount\n1,2024-06-01,I,100\n");
    const fresh = await accountView(workspace, id);
    expect(fresh.stale).toBeUndefined();
    expect(fresh.missing.some(({ sentence }) => sentence.startsWith("Ask again"))).toBe(false);

    const { prisma } = workspace.database;
    const where = { id: workspace.scope.workspaceId };
    await prisma.workspace.update({ where, data: { asOf: AS_OF + 366 } });
    await editByHand(workspace, id, { tailoredShare: "80%" });
    const view = await accountView(workspace, id);
    const stale = view.facts.flatMap(({ rows }) => rows).filter((row) => row.stale);
    expect(stale.map(({ field }) => field)).toEqual(["directAwardShare", "nps"]);
    expect(view.stale).toMatch(
      /^2 of \d+ known facts are stale: not confirmed for more than 12 months\.$/,
    );
    expect(view.missing.at(-1)).toEqual({
      sentence:
        "Ask again for the share of orders awarded without bids: last confirmed on 31 Mar 2026.",
      href: "#fact-directAwardShare",
    });
    const agreement = view.missing.find(({ sentence }) => sentence.includes("agreement"));
    expect(agreement?.href).toBe("#fact-agreement");
  });
});
