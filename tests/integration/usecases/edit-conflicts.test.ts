import { expect, it } from "vitest";
import { makeScope, type Scope, WHOLE } from "@/lib/scope";
import type { AccountFormView } from "@/lib/usecases/edit-account-form";
import { type FormOutcome, saveAccountForm } from "@/lib/usecases/save-account-form";
import { addByHand, editByHand, filledForm, openForm } from "@/tests/factories/account-form";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, PORTFOLIO_TABLES, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const EDITS = Array.from({ length: 200 }, (_, index) => String(index));

/** The same workspace for somebody of a name. */
const as = ({ scope }: TestWorkspace, name: string): Scope =>
  makeScope(scope.workspaceId, { kind: "person", id: name, name }, WHOLE);

/** The form as it stands after an answer, with the choices made and sent again. */
function sendAgain(
  scope: Scope,
  view: AccountFormView,
  outcome: FormOutcome,
  choices: Readonly<Record<string, string>>,
): Promise<FormOutcome> {
  if (outcome.ok) throw new Error("It was saved.");
  const data = filledForm(view, {});
  for (const [name, value] of Object.entries(outcome.state.values)) data.set(name, value);
  for (const [field, side] of Object.entries(choices)) data.set(`choice.${field}`, side);
  return saveAccountForm(scope, data);
}

const stateOf = (outcome: FormOutcome) => (outcome.ok ? undefined : outcome.state);

/** Two people open an account; Ines saves first, Karl sends his edit of other and same fields. */
async function crossed(workspace: TestWorkspace) {
  const id = await addByHand(workspace, { name: "Ivy", industry: "Retail", nps: "10" });
  const opened = await openForm(workspace, id);
  const ines = filledForm(opened, { industry: "Logistics", nps: "20", country: "PT" });
  expect(await saveAccountForm(as(workspace, "Ines"), ines)).toMatchObject({ ok: true });
  const karl = filledForm(opened, { industry: "Wholesale", nps: "30", csat: "80" });
  return { id, opened, outcome: await saveAccountForm(as(workspace, "Karl"), karl) };
}

describeOnBothDatabases("an account that two people edit", (shared) => {
  it("takes one of two hundred edits of one version, and tells the others both values", async () => {
    const workspace = await openWorkspace(shared());
    const id = await addByHand(workspace, { name: "Ivy", nps: "-100" });
    const opened = await openForm(workspace, id);
    const outcomes = await Promise.all(
      EDITS.map((ordersTotal) =>
        saveAccountForm(as(workspace, "Ines"), filledForm(opened, { ordersTotal })),
      ),
    );
    const winners = outcomes.flatMap(({ ok }, index) => (ok ? [String(index)] : []));
    expect(winners).toHaveLength(1);
    const conflicts = outcomes.flatMap((outcome) => stateOf(outcome)?.conflict?.choices ?? []);
    expect(conflicts).toHaveLength(199);
    expect(conflicts.map(({ field, theirs }) => `${field} ${theirs}`)).toEqual(
      Array(199).fill(`ordersTotal ${winners[0]}`),
    );
    expect(new Set([...conflicts.map(({ mine }) => mine), ...winners])).toEqual(new Set(EDITS));
    expect(await accountNamed(workspace, "Ivy")).toMatchObject({
      version: 2,
      values: { ordersTotal: Number(winners[0]) },
    });
    expect(await portfolioRowNamed(workspace, "Ivy")).toMatchObject({
      ordersTotal: Number(winners[0]),
    });
    const actions = (await workspace.database.prisma.logEntry.findMany()).map((one) => one.action);
    expect(actions.sort()).toEqual(["account.added", "account.changed"]);
  });

  it("says field by field who changed what, and loses nothing that was typed", async () => {
    const workspace = await openWorkspace(shared());
    const { outcome } = await crossed(workspace);
    const state = stateOf(outcome);
    expect(state?.message).toBe(
      "Somebody changed this account while you were editing. Not saved yet: what you typed is still below.",
    );
    expect(state?.conflict?.choices).toMatchObject([
      { label: "Industry", mine: "Wholesale", theirs: "Logistics" },
      { label: "NPS", mine: "30", theirs: "20" },
    ]);
    expect(state?.conflict?.choices[0]?.changed).toMatch(/^Ines, \d/);
    expect(state?.conflict?.taken).toEqual([
      expect.stringMatching(/^Country: not known → PT \(Ines/),
    ]);
    expect(state?.conflict?.kept).toEqual(["CSAT: 80"]);
    expect(state?.values).toMatchObject({
      industry: "Wholesale",
      nps: "30",
      csat: "80",
      country: "PT",
      version: "2",
    });
  });

  it("is saved with the choice made for each field, and not before", async () => {
    const workspace = await openWorkspace(shared());
    const { opened, outcome } = await crossed(workspace);
    const karl = as(workspace, "Karl");
    const before = await workspace.snapshot(PORTFOLIO_TABLES);
    const half = await sendAgain(karl, opened, outcome, { industry: "theirs" });
    expect(stateOf(half)).toMatchObject({
      status: "conflict",
      message: "Not saved yet. Choose for each field below whose value to keep.",
      conflict: { choices: [{ field: "nps", mine: "30", theirs: "20" }] },
      values: { industry: "Logistics", nps: "30", csat: "80" },
    });
    expect(await workspace.snapshot(PORTFOLIO_TABLES)).toEqual(before);
    expect(await sendAgain(karl, opened, half, { nps: "mine" })).toMatchObject({ ok: true });
    expect(await accountNamed(workspace, "Ivy")).toMatchObject({
      version: 3,
      values: { industry: "Logistics", nps: 30, csat: 80, country: "PT" },
    });
    const changes = await workspace.database.prisma.accountChange.findMany({
      where: { workspaceId: workspace.scope.workspaceId },
      orderBy: { at: "asc" },
    });
    expect(changes.map(({ by }) => by)).toEqual(["Ines", "Karl"]);
    expect(JSON.parse(changes[1]?.changes ?? "")).toEqual({ nps: [20, 30], csat: [null, 80] });
  });

  it("asks again where somebody changes it once more, and keeps what a wrong field said", async () => {
    const workspace = await openWorkspace(shared());
    const { id, opened, outcome } = await crossed(workspace);
    const karl = as(workspace, "Karl");
    await editByHand(workspace, id, { nps: "40" });
    const again = await sendAgain(karl, opened, outcome, { industry: "mine", nps: "mine" });
    expect(stateOf(again)?.conflict).toMatchObject({
      choices: [{ field: "nps", mine: "30", theirs: "40" }],
      kept: ["Industry: Wholesale", "CSAT: 80"],
    });
    if (again.ok) throw new Error("It was saved.");
    const mistyped = {
      ...again,
      state: { ...again.state, values: { ...again.state.values, csat: "x" } },
    };
    const wrong = await sendAgain(karl, opened, mistyped, { nps: "theirs" });
    expect(stateOf(wrong)).toMatchObject({ status: "invalid", values: { csat: "x", nps: "40" } });
    if (wrong.ok) throw new Error("It was saved.");
    const mended = {
      ...wrong,
      state: { ...wrong.state, values: { ...wrong.state.values, csat: "70" } },
    };
    expect(await sendAgain(karl, opened, mended, {})).toMatchObject({ ok: true });
    expect((await accountNamed(workspace, "Ivy")).values).toMatchObject({
      industry: "Wholesale",
      nps: 40,
      csat: 70,
    });
  });

  it("is no conflict where both say the same", async () => {
    const workspace = await openWorkspace(shared());
    const id = await addByHand(workspace, { name: "Ivy", nps: "10" });
    const opened = await openForm(workspace, id);
    await editByHand(workspace, id, { nps: "20" });
    const same = filledForm(opened, { nps: "20" });
    expect(await saveAccountForm(workspace.scope, same)).toMatchObject({ ok: true });
    expect((await accountNamed(workspace, "Ivy")).version).toBe(2);
  });

  it("says so where somebody took it out, and keeps what was typed", async () => {
    const workspace = await openWorkspace(shared());
    const id = await addByHand(workspace, { name: "Ivy" });
    const form = filledForm(await openForm(workspace, id), { nps: "20" });
    await workspace.database.prisma.account.deleteMany({ where: { id } });
    expect(await saveAccountForm(workspace.scope, form)).toMatchObject({
      ok: false,
      state: {
        message: "This account no longer exists: it was deleted while this page was open.",
        values: { nps: "20" },
      },
    });
  });
});
