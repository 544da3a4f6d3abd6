import { expect, it } from "vitest";
import { readLabel } from "@/lib/repositories/labels";
import { labelAccountCard } from "@/lib/usecases/label-account-card";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { asMember } from "@/tests/factories/members";
import { cardAt, labelByHand, labelCard, refusalOf } from "@/tests/factories/rate-card";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite, type Shared } from "@/tests/setup/both-databases";

const NAME = "Haus Eins";

/** A workspace with one account, rated a customer. */
async function oneCustomer(shared: Shared) {
  const workspace = await openWorkspace(shared());
  const id = await addByHand(workspace, {
    ...{ name: NAME, customerSince: "2021-03-31", lastPurchaseOn: "2026-03-01" },
    ...{ orders12m: "6", ordersTotal: "30", revenue12mMinor: "6000", revenueTotalMinor: "30000" },
    ...{ directAwardShare: "0", tailoredShare: "0", agreement: "none", contact: "general" },
  });
  expect(await portfolioRowNamed(workspace, NAME)).toMatchObject({ segment: "customer" });
  return { workspace, id };
}

const REASON = "They call us before anybody else.";

describeOnSqlite("a card of labels", (shared) => {
  it("saves a label that agrees and goes on, and takes it back", async () => {
    const { workspace, id } = await oneCustomer(shared);
    const outcome = await labelByHand(workspace, id, { label: "customer" });
    expect(outcome).toEqual({ ok: true, href: `/rate?mode=label&at=end&from=${id}` });
    expect(await readLabel(workspace.scope, id)).toMatchObject({ segment: "customer" });
    expect((await cardAt(workspace, id, "label")).offer).toBeUndefined();
    const back = await labelByHand(workspace, id, { label: "none" });
    expect(back).toEqual({ ok: true, href: `/rate?mode=label&at=${id}&done=removed` });
    expect(await readLabel(workspace.scope, id)).toBeUndefined();
  });

  it("offers an override where the label disagrees, and overrides with a reason", async () => {
    const { workspace, id } = await oneCustomer(shared);
    const outcome = await labelByHand(workspace, id, { label: "client" });
    expect(outcome).toEqual({ ok: true, href: `/rate?mode=label&at=${id}&done=disagreed` });
    const { offer } = await cardAt(workspace, id, "label");
    expect(offer).toEqual({
      segment: "client",
      sentence: "You labelled it a client; the model rates it a customer.",
    });
    const refusal = refusalOf(await labelByHand(workspace, id, { override: "client" }));
    expect(refusal.problems).toHaveProperty("reason");
    const done = await labelByHand(workspace, id, { override: "client", reason: REASON });
    expect(done).toEqual({ ok: true, href: `/rate?mode=label&at=end&from=${id}` });
    expect((await accountNamed(workspace, NAME)).override).toMatchObject({
      ...{ segment: "client", reason: REASON },
    });
    expect((await cardAt(workspace, id, "label")).offer).toBeUndefined();
  });

  it("overrides nothing where the account changed meanwhile, keeps the reason, and does once it is read", async () => {
    const { workspace, id } = await oneCustomer(shared);
    const card = await cardAt(workspace, id, "label");
    await editByHand(workspace, id, { judged: "2" });
    const pressed = { override: "client", reason: REASON };
    const refusal = refusalOf(await labelAccountCard(workspace.scope, labelCard(card, pressed)));
    expect(refusal.values).toMatchObject({ reason: REASON });
    expect((await accountNamed(workspace, NAME)).override).toBeUndefined();
    const again = labelCard(card, { ...pressed, ...refusal.values });
    expect(await labelAccountCard(workspace.scope, again)).toMatchObject({ ok: true });
  });

  it("of an account that is somebody else's, or gone, saves nothing", async () => {
    const { workspace, id } = await oneCustomer(shared);
    const kam = await asMember(workspace, "Ines", "kam");
    const card = await cardAt(workspace, id, "label");
    const says = async (fields: Record<string, string>, scope = workspace.scope) =>
      refusalOf(await labelAccountCard(scope, labelCard(card, fields))).message;
    expect(await says({ label: "client" }, kam.scope)).toContain("belongs to somebody else");
    const override = { override: "client", reason: REASON };
    expect(await says(override, kam.scope)).toContain("belongs to somebody else");
    expect(await says({ label: "client", accountId: "never" })).toContain("no longer");
    expect(await says({ label: "client", workspaceId: "other" })).toContain("Reload");
    expect(await says({})).toContain("Choose");
    expect(await readLabel(workspace.scope, id)).toBeUndefined();
  });
});
