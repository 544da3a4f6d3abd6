import { expect, it } from "vitest";
import { rateAccountCard } from "@/lib/usecases/rate-account-card";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { asMember } from "@/tests/factories/members";
import { cardAt, filledCard, rateByHand, refusalOf } from "@/tests/factories/rate-card";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { AS_OF, day, openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite, type Shared } from "@/tests/setup/both-databases";

const NAME = "Haus Eins";

/** A workspace with one account of good trade, of whose relationship nothing is known. */
async function oneAccount(shared: Shared) {
  const workspace = await openWorkspace(shared());
  const id = await addByHand(workspace, {
    ...{ name: NAME, customerSince: "2021-03-31", lastPurchaseOn: "2026-03-01" },
    ...{ orders12m: "6", ordersTotal: "30", revenue12mMinor: "6000", revenueTotalMinor: "30000" },
  });
  return { workspace, id };
}

const eventsOf = ({ database, scope }: TestWorkspace) =>
  database.prisma.accountEvent.findMany({
    where: { workspaceId: scope.workspaceId },
    select: { accountId: true, onDay: true, kind: true, text: true, by: true },
  });

const SHOWN_BY = { eventOn: "2026-03-20", eventText: "Opened next year's plan with us." };

describeOnSqlite("a card of the queue", (shared) => {
  it("saves facts as an edit of the account, and the event that shows them", async () => {
    const { workspace, id } = await oneAccount(shared);
    expect(await portfolioRowNamed(workspace, NAME)).toMatchObject({ segment: "unrated" });
    const outcome = await rateByHand(workspace, id, {
      ...{ ordersAll: "10", ordersDirect: "9", contact: "named", judged: "5" },
      ...SHOWN_BY,
    });
    expect(outcome).toEqual({ ok: true, href: `/rate?at=end&from=${id}` });
    const account = await accountNamed(workspace, NAME);
    expect(account.values).toMatchObject({ directAwardShare: 0.9, contact: "named", judged: 5 });
    expect(account.evidence.judged).toEqual({ source: "hand", on: AS_OF });
    expect(account.version).toBe(2);
    expect(await portfolioRowNamed(workspace, NAME)).toMatchObject({ segment: "client" });
    expect(await workspace.rows("AccountChange")).toHaveLength(1);
    expect(await eventsOf(workspace)).toEqual([
      {
        ...{ accountId: id, onDay: day("2026-03-20"), kind: "note", by: null },
        text: SHOWN_BY.eventText,
      },
    ]);
  });

  it("takes a share that is typed, an event alone, and a judgement without evidence", async () => {
    const { workspace, id } = await oneAccount(shared);
    await rateByHand(workspace, id, { directAwardShare: "40%" });
    expect((await accountNamed(workspace, NAME)).values.directAwardShare).toBe(0.4);
    await rateByHand(workspace, id, SHOWN_BY);
    expect(await eventsOf(workspace)).toHaveLength(1);
    expect(await workspace.rows("AccountChange")).toHaveLength(1);
    await rateByHand(workspace, id, { judged: "4", withoutEvidence: "yes" });
    expect((await accountNamed(workspace, NAME)).values.judged).toBe(4);
    expect(await eventsOf(workspace)).toHaveLength(1);
  });

  it.each([
    ["nothing at all", {}, {}],
    ["a judgement of 4 without an event", { judged: "4" }, { eventOn: "date", eventText: "needs" }],
    ["of 5 with a day alone", { judged: "5", eventOn: "2026-03-20" }, { eventText: "of 5 needs" }],
    [
      "an event after the as-of date",
      { judged: "4", ...SHOWN_BY, eventOn: "2026-04-01" },
      { eventOn: "after the as-of date" },
    ],
    ["an event without a day", { eventText: "Something." }, { eventOn: "Enter the date" }],
    ["three orders", { ordersAll: "3", ordersDirect: "3" }, { ordersAll: "Fewer than 4" }],
    ["half a count", { ordersAll: "8", ordersDirect: "" }, { ordersDirect: "whole number" }],
    ["no count", { ordersAll: "many", ordersDirect: "2" }, { ordersAll: "whole number" }],
    [
      "more won than there are",
      { ordersAll: "4", ordersDirect: "5" },
      { ordersDirect: "at most 4" },
    ],
    [
      "share and counts",
      { directAwardShare: "50%", ordersAll: "4", ordersDirect: "2" },
      { directAwardShare: "not both" },
    ],
    ["a share that is none", { directAwardShare: "often" }, { directAwardShare: "often" }],
  ])("refuses %s, and loses nothing that was typed", async (_, typed, problems) => {
    const { workspace, id } = await oneAccount(shared);
    const before = await workspace.snapshot();
    const refusal = refusalOf(await rateByHand(workspace, id, typed));
    expect(refusal.message).toMatch(/^(Not saved\.|Nothing was saved yet\.|Nothing to save yet\.)/);
    expect(Object.keys(refusal.problems)).toEqual(Object.keys(problems));
    for (const [field, words] of Object.entries(problems)) {
      expect(refusal.problems[field]).toContain(words);
    }
    expect(refusal.values).toMatchObject(typed);
    expect(await workspace.snapshot()).toEqual(before);
    expect(await eventsOf(workspace)).toEqual([]);
  });

  it("asks for no event again where the judgement stands", async () => {
    const { workspace, id } = await oneAccount(shared);
    await rateByHand(workspace, id, { judged: "4", ...SHOWN_BY });
    expect(await rateByHand(workspace, id, { contact: "named" })).toMatchObject({ ok: true });
    expect(refusalOf(await rateByHand(workspace, id, { judged: "5" })).problems).toHaveProperty(
      "eventText",
    );
    expect(await eventsOf(workspace)).toHaveLength(1);
  });

  it("says what somebody else changed meanwhile, keeps what was typed, and saves what is chosen", async () => {
    const { workspace, id } = await oneAccount(shared);
    const card = await cardAt(workspace, id);
    await editByHand(workspace, id, { contact: "general", judged: "2" });
    const typed = { ordersAll: "4", ordersDirect: "3", contact: "named" };
    const refusal = refusalOf(await rateAccountCard(workspace.scope, filledCard(card, typed)));
    expect(refusal.message).toContain("Somebody changed this account while you were editing.");
    expect(refusal.conflict?.choices).toMatchObject([
      { field: "contact", mine: "named", theirs: "general" },
    ]);
    expect(refusal.values).toMatchObject({
      contact: "named",
      judged: "2",
      directAwardShare: "75%",
    });
    expect((await accountNamed(workspace, NAME)).values).toMatchObject({ contact: "general" });

    const again = filledCard(card, {
      ...refusal.values,
      "choice.contact": "mine",
    });
    expect(await rateAccountCard(workspace.scope, again)).toMatchObject({ ok: true });
    expect((await accountNamed(workspace, NAME)).values).toMatchObject({
      ...{ contact: "named", judged: 2, directAwardShare: 0.75 },
    });
  });

  it("of an account that is somebody else's saves nothing", async () => {
    const { workspace, id } = await oneAccount(shared);
    const kam = await asMember(workspace, "Ines", "kam");
    const card = await cardAt(workspace, id);
    const typed = { contact: "named" };
    const refusal = refusalOf(await rateAccountCard(kam.scope, filledCard(card, typed)));
    expect(refusal.message).toContain("belongs to somebody else");
    expect(refusal.values).toMatchObject(typed);
    const odd = filledCard(card, { workspaceId: "other" });
    expect(refusalOf(await rateAccountCard(workspace.scope, odd)).message).toContain("Reload");
    expect((await accountNamed(workspace, NAME)).version).toBe(1);
  });
});
