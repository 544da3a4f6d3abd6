import { expect, it } from "vitest";
import { saveAccountForm } from "@/lib/usecases/save-account-form";
import { addByHand, editByHand, filledForm, openForm } from "@/tests/factories/account-form";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, PORTFOLIO_TABLES } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const EDITS = Array.from({ length: 20 }, (_, index) => index);

describeOnSqlite("an edit by hand", (shared) => {
  it("against a version of before is a conflict and changes nothing", async () => {
    const workspace = await openWorkspace(shared());
    const id = await addByHand(workspace, { name: "Ivy", ordersTotal: "3" });
    const opened = await openForm(workspace, id);
    expect(await editByHand(workspace, id, { ordersTotal: "4" })).toEqual({
      ok: true,
      accountId: id,
    });
    const before = await workspace.snapshot(PORTFOLIO_TABLES);
    const stale = filledForm(opened, { ordersTotal: "5", owner: "Nobody Yet" });
    expect(await saveAccountForm(workspace.scope, stale)).toMatchObject({
      ok: false,
      state: { status: "conflict", values: { ordersTotal: "5" } },
    });
    expect(await workspace.snapshot(PORTFOLIO_TABLES)).toEqual(before);
  });

  it("that takes the external id of another account is refused", async () => {
    const workspace = await openWorkspace(shared());
    await addByHand(workspace, { name: "Ivy", externalId: "X-1" });
    const id = await addByHand(workspace, { name: "Juniper" });
    const before = await workspace.snapshot(PORTFOLIO_TABLES);
    expect(await editByHand(workspace, id, { externalId: "X-1" })).toMatchObject({
      ok: false,
      state: {
        status: "invalid",
        problems: {
          externalId: "Ivy has this external ID. Enter another one, or open that account.",
        },
      },
    });
    expect(await workspace.snapshot(PORTFOLIO_TABLES)).toEqual(before);
  });

  it("gives an external id to one of two accounts that ask for it together", async () => {
    const workspace = await openWorkspace(shared());
    const ids: string[] = [];
    for (const index of EDITS.slice(0, 6)) {
      ids.push(await addByHand(workspace, { name: `Ivy ${index}` }));
    }
    const outcomes = await Promise.all(
      ids.map((id) => editByHand(workspace, id, { externalId: "X-1" })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap((one) => (one.ok ? [] : one.state.status))).toEqual(
      Array(5).fill("invalid"),
    );
  });

  it("that empties a field makes it unknown, and notes it", async () => {
    const workspace = await openWorkspace(shared());
    const id = await addByHand(workspace, { name: "Ivy", ordersTotal: "3", nps: "50" });
    await editByHand(workspace, id, { ordersTotal: "" });
    const ivy = await accountNamed(workspace, "Ivy");
    expect(ivy.values).toMatchObject({ ordersTotal: null, nps: 50 });
    expect(ivy.evidence).not.toHaveProperty("ordersTotal");
    expect(await portfolioRowNamed(workspace, "Ivy")).toMatchObject({ ordersTotal: null, nps: 50 });
    const [change] = await workspace.rows("AccountChange");
    expect(change).toMatchObject({ cause: "hand", changes: '{"ordersTotal":[3,null]}' });
  });

  it("makes a new owner once, however many name them together", async () => {
    const workspace = await openWorkspace(shared());
    await Promise.all(
      EDITS.map((index) =>
        addByHand(workspace, { name: `Account ${index}`, owner: index % 2 ? "José" : "JOSE" }),
      ),
    );
    const people = await workspace.rows("Person");
    expect(people.map((person) => person.nameKey).sort()).toEqual(["jose", "me"]);
    const jose = people.find((person) => person.nameKey === "jose");
    const accounts = await workspace.rows("Account");
    expect(accounts).toHaveLength(20);
    expect(new Set(accounts.map((account) => account.ownerId))).toEqual(new Set([jose?.id]));
    expect(await workspace.dataVersion()).toBe(20);
  });

  it("that changes a segment notes it with its cause", async () => {
    const workspace = await openWorkspace(shared());
    const id = await addByHand(workspace, {
      name: "Ivy",
      customerSince: "2018-03-31",
      ordersPerYear: "12",
      directAwardShare: "95%",
      tailoredShare: "90%",
      agreement: "retainer",
    });
    expect(await portfolioRowNamed(workspace, "Ivy")).toMatchObject({ segment: "client" });
    await editByHand(workspace, id, { directAwardShare: "0%" });
    expect(await portfolioRowNamed(workspace, "Ivy")).toMatchObject({ segment: "customer" });
    const [change] = await workspace.rows("SegmentChange");
    expect(change).toMatchObject({
      accountId: id,
      cause: "hand",
      segmentFrom: "client",
      segmentTo: "customer",
      // No direct award at all: the ceiling of bids.
      scoreTenthsTo: 400,
    });
  });
});
