import { expect, it } from "vitest";
import type { AccountField } from "@/lib/schemas/account-fields";
import { type AccountFormState, openNewAccountForm } from "@/lib/usecases/edit-account-form";
import { saveAccountForm } from "@/lib/usecases/save-account-form";
import { addByHand, editByHand, openForm, unansweredForm } from "@/tests/factories/account-form";
import { asMember } from "@/tests/factories/members";
import { accountView } from "@/tests/factories/overrides";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite, type Shared } from "@/tests/setup/both-databases";

const open = async (shared: Shared): Promise<TestWorkspace> =>
  asMember(await openWorkspace(shared()), "Ines", "owner");

type Typed = Partial<Record<AccountField, string>>;
type Answers = Readonly<Record<string, string>>;

/** Sends the form of a new account, or of one that is there, with answers to what it asked. */
async function send(workspace: TestWorkspace, typed: Typed, answers: Answers = {}, id?: string) {
  const { scope } = workspace;
  const view = id ? await openForm(workspace, id) : await openNewAccountForm(scope);
  const form = unansweredForm(view, typed);
  for (const [name, value] of Object.entries(answers)) form.set(name, value);
  return saveAccountForm(scope, form);
}

/** What a form says that is not saved. */
async function asked(sent: ReturnType<typeof send>): Promise<AccountFormState> {
  const outcome = await sent;
  if (outcome.ok) throw new Error("It was saved.");
  return outcome.state;
}

describeOnSqlite("an account like one that is there", (shared) => {
  it("is asked about by its name, with a link, and added all the same", async () => {
    const workspace = await open(shared);
    const id = await addByHand(workspace, { name: "Société Fern" });
    const typed = { name: "SOCIETE  FERN", nps: "10" };
    const state = await asked(send(workspace, typed));
    expect(state).toMatchObject({
      message: "Not saved yet. Answer the question below.",
      values: typed,
      questions: [
        {
          sentence: "There is already an account with this name. Open it, or add this one as well.",
          links: [{ href: `/accounts/${id}`, label: "Société Fern (account owner: Ines)" }],
          choices: [{ value: "societe fern", label: "Add it anyway" }],
        },
      ],
    });
    expect(await workspace.rows("Account")).toHaveLength(1);
    const answer = { "confirm.duplicate": "societe fern" };
    // The answer was given for another name.
    expect(await send(workspace, { name: "Ivy" }, answer)).toMatchObject({ ok: true });
    expect((await asked(send(workspace, { name: "Ivy" }, answer))).questions).toHaveLength(1);
    expect(await send(workspace, typed, answer)).toMatchObject({ ok: true });
  });

  it("is asked about by its website, but not by one that many share", async () => {
    const workspace = await open(shared);
    await addByHand(workspace, { name: "Fern", website: "https://www.fern.example/about" });
    const state = await asked(send(workspace, { name: "Fern Labs", website: "fern.example" }));
    expect(state.questions).toMatchObject([{ sentence: expect.stringContaining("fern.example") }]);
    await addByHand(workspace, { name: "Shop", website: "facebook.com/shop" });
    const other = await send(workspace, { name: "Club", website: "facebook.com/club" });
    expect(other).toMatchObject({ ok: true });
  });

  it("that one may not see is asked about without its name", async () => {
    const workspace = await open(shared);
    await addByHand(workspace, { name: "Fern", website: "fern.example" });
    await workspace.database.prisma.workspace.updateMany({ data: { kamsSeeOwn: true } });
    const kam = await asMember(workspace, "Kai", "kam");
    const scope = { ...kam.scope, seesOnly: kam.scope.ownerId };
    const state = await asked(send({ ...kam, scope }, { name: "Other", website: "fern.example" }));
    expect(state.questions).toMatchObject([{ links: [] }]);
    expect(JSON.stringify(state.questions)).not.toContain("Fern");
  });

  it("by its external ID is refused with a link to it", async () => {
    const workspace = await open(shared);
    const id = await addByHand(workspace, { name: "Fern", externalId: "F-1" });
    expect(await asked(send(workspace, { name: "Ivy", externalId: "F-1" }))).toMatchObject({
      message: "Not saved. Check the marked field.",
      problems: {
        externalId: "Fern has this external ID. Enter another one, or open that account.",
      },
      links: [{ href: `/accounts/${id}`, label: "Open Fern" }],
    });
  });
});

describeOnSqlite("an account owner whom nobody knows", (shared) => {
  it("is added on purpose, or was meant to be somebody who is there", async () => {
    const workspace = await open(shared);
    await addByHand(workspace, { name: "Fern", owner: "Anna Berg" });
    const typed = { name: "Ivy", owner: "Ana Berg" };
    const { questions } = await asked(send(workspace, typed));
    expect(questions).toMatchObject([
      {
        sentence: "Nobody here is called Ana Berg. Did you mean Anna Berg?",
        choices: [
          { value: "Anna Berg", label: "Anna Berg" },
          { value: "Ana Berg", label: "Add “Ana Berg” as a new account owner" },
        ],
      },
    ]);
    expect(await send(workspace, typed, { "confirm.owner": "Anna Berg" })).toMatchObject({
      ok: true,
    });
    expect((await accountNamed(workspace, "Ivy")).ownerName).toBe("Anna Berg");
    const id = await addByHand(workspace, { name: "Oak" });
    const bo = await asked(send(workspace, { owner: "Bo Lund" }, {}, id));
    expect(bo.questions?.[0]?.choices.map(({ value }) => value)).toEqual(["Bo Lund"]);
    expect(
      await send(workspace, { owner: "Bo Lund" }, { "confirm.owner": "Bo Lund" }, id),
    ).toMatchObject({
      ok: true,
    });
    expect((await accountNamed(workspace, "Oak")).ownerName).toBe("Bo Lund");
  });
});

describeOnSqlite("an answer to one question", (shared) => {
  it("stays while another is still asked", async () => {
    const workspace = await open(shared);
    await addByHand(workspace, { name: "Fern", owner: "Anna Berg" });
    const typed = { name: "Fern", owner: "Ana Berg" };
    const first = await asked(send(workspace, typed, { "confirm.owner": "Anna Berg" }));
    expect(first.questions?.map(({ name }) => name)).toEqual(["duplicate"]);
    // Who was meant stands in the field, and another name is not taken for them.
    expect(first.values).toMatchObject({ owner: "Anna Berg", "confirm.owner": "" });
    const second = await asked(send(workspace, typed, { "confirm.duplicate": "fern" }));
    expect(second.questions?.map(({ name }) => name)).toEqual(["owner"]);
    expect(second.values).toMatchObject({ owner: "Ana Berg", "confirm.duplicate": "fern" });
    expect(await workspace.rows("Account")).toHaveLength(1);
  });
});

describeOnSqlite("a judgement of 4 or 5", (shared) => {
  it("asks once for what shows it, which stands beside it and in the history", async () => {
    const workspace = await open(shared);
    const id = await addByHand(workspace, { name: "Fern", judged: "2" });
    const refused = await asked(send(workspace, { judged: "5" }, { eventOn: "2026-03-01" }, id));
    expect(refused).toMatchObject({
      message: "Not saved. Check the marked field.",
      problems: { eventText: expect.stringContaining("write what happened, or save without") },
      values: { judged: "5", eventOn: "2026-03-01" },
    });
    const shows = { eventOn: "2026-03-01", eventText: "Planned the spring with us." };
    expect(await send(workspace, { judged: "5" }, shows, id)).toMatchObject({ ok: true });
    const view = await accountView(workspace, id);
    const text = "Evidence: “Planned the spring with us.” 1 Mar 2026, Ines";
    expect(view.judgement).toBe(`Judged 5 of 5. ${text}.`);
    expect(view.history).toContainEqual(
      expect.objectContaining({
        what: "Your judgement (1–5): 2 → 5",
        evidence: "“Planned the spring with us.” 1 Mar 2026, Ines",
      }),
    );
  });

  it("is saved without evidence where that is said, which the page then says", async () => {
    const workspace = await open(shared);
    const without = { withoutEvidence: "yes" };
    const saved = await send(workspace, { name: "Ivy", judged: "4" }, without);
    const id = saved.ok ? saved.accountId : "";
    const view = await accountView(workspace, id);
    expect(view.judgement).toBe("Judged 4 of 5. Evidence: none recorded.");
    // Saved again unchanged it asks for nothing.
    expect(await send(workspace, { nps: "20" }, {}, id)).toMatchObject({ ok: true });
  });
});

describeOnSqlite("a fact saved unchanged", (shared) => {
  it("writes nothing, however it is written, and keeps its source", async () => {
    const workspace = await open(shared);
    const id = await addByHand(workspace, {
      ...{ name: "Fern", directAwardShare: "50%", country: "Germany", owner: "Anna Berg" },
      ...{ tags: "north, old", revenue12mMinor: "1,200.00", customerSince: "2020-01-31" },
    });
    const before = await workspace.snapshot();
    for (const typed of [
      { directAwardShare: "0.5" },
      { country: "germany" },
      { owner: "ANNA BERG" },
      { tags: "north,old" },
      { revenue12mMinor: "1200" },
      { customerSince: "2020-01-31" },
    ]) {
      expect(await editByHand(workspace, id, typed), JSON.stringify(typed)).toMatchObject({
        ok: true,
      });
    }
    expect(await workspace.snapshot()).toEqual(before);
  });
});
