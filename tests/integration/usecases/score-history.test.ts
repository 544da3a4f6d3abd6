import { expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { dayToIso } from "@/lib/tabular/date-format";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { importFile } from "@/tests/factories/import-steps";
import { asMember } from "@/tests/factories/members";
import { accountView } from "@/tests/factories/overrides";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite, type Shared } from "@/tests/setup/both-databases";

const DAY_MS = 86_400_000;
/** Noon of a day long enough ago. */
const START = Math.floor(Date.now() / DAY_MS) - 1500;
const noon = (day: number) => new Date(day * DAY_MS + DAY_MS / 2);

/** A workspace that is rated as of today. */
async function open(shared: Shared): Promise<TestWorkspace> {
  const workspace = await openWorkspace(shared());
  const where = { id: workspace.scope.workspaceId };
  await workspace.database.prisma.workspace.update({ where, data: { asOf: null } });
  return asMember(workspace, "Ines", "owner");
}

/**
 * The account as if it had been added on a day, and its changes made on others, in their order,
 * before the figures of then were kept.
 */
async function backdate(workspace: TestWorkspace, id: string, created: number, ...days: number[]) {
  const { prisma } = workspace.database;
  const { workspaceId } = workspace.scope;
  const where = { workspaceId_id: { workspaceId, id } };
  await prisma.account.update({ where, data: { createdAt: noon(created) } });
  const changes = await prisma.accountChange.findMany({
    where: { workspaceId, accountId: id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  expect(changes).toHaveLength(days.length);
  for (const [index, change] of changes.entries()) {
    const key = { workspaceId_id: { workspaceId, id: change.id } };
    const at = noon(days[index] ?? 0);
    await prisma.accountChange.update({ where: key, data: { at, written: null } });
    await prisma.segmentChange.updateMany({
      where: { accountId: id, at: change.at },
      data: { at, written: null },
    });
  }
}

const pointAt = (view: Awaited<ReturnType<typeof accountView>>, day: number) =>
  view.scoreHistory.view?.points.find(({ at }) => at === noon(day).getTime());

describeOnSqlite("the score of an account over time", (shared) => {
  it("follows edits, models and tenure, each told in its history", async () => {
    const workspace = await open(shared);
    const id = await addByHand(workspace, {
      ...{ name: "Ivy", customerSince: dayToIso(START), directAwardShare: "0%" },
      ...{ tailoredShare: "100%" },
    });
    await editByHand(workspace, id, { directAwardShare: "100%" });
    await backdate(workspace, id, START, START + 1461);
    const { prisma } = workspace.database;
    const { workspaceId } = workspace.scope;
    const version = "2026.1-7";
    const weights = { tenure: 40, personalization: 20, ticketSize: 20, purchaseFrequency: 20 };
    const definition = JSON.stringify({ ...DEFAULT_MODEL, version, weights });
    await prisma.scoringModel.create({
      data: { workspaceId, version, definition, createdAt: noon(START + 1470) },
    });
    await prisma.workspace.update({ where: { id: workspaceId }, data: { modelVersion: version } });
    for (const [on, applied] of [
      [START + 1465, "gone"],
      [START + 1480, version],
    ] as const) {
      await prisma.modelApplication.create({
        data: { workspaceId, id: applied, version: applied, at: noon(on), by: "José" },
      });
    }

    const view = await accountView(workspace, id);
    const drawn = view.scoreHistory.view;
    // No tenure yet: personalization (25 × 100 ÷ 60 = 41.7 of weight 40) alone is 27.8, below its ceiling.
    expect(pointAt(view, START)).toMatchObject({ score: 27.8, segment: "customer", model: null });
    // 48 months are 87.5 points of weight 20; personalization is 100 of weight 40.
    expect(pointAt(view, START + 1461)).toMatchObject({
      ...{ score: 95.8, segment: "client", segmentChanged: true },
    });
    const model = pointAt(view, START + 1480);
    // 48.6 months are 88.15 points: 96.05 with weight 20 before it, 92.1 with 40.
    expect(model).toMatchObject({ score: 92.1, segment: "client", model: version });
    expect(drawn?.points.filter((one) => one.model !== null)).toHaveLength(1);
    expect(drawn?.points.at(-1)?.score).toBe(Number(view.score));
    expect(drawn?.points.length).toBeLessThanOrEqual(122);
    expect(drawn?.table.rows).toHaveLength(drawn?.points.length ?? 0);
    expect(drawn?.finding).toContain("; became a client on ");
    expect(drawn?.finding).toContain("Time alone changed it by");

    expect(view.history.map(({ what, effect, cause }) => [what, effect, cause])).toEqual([
      [`Model: 2026.1 → ${version}`, "", "Model changed by José"],
      ["Orders awarded without bids: 0% → 100%", "", "Typed by Ines"],
      [
        expect.stringMatching(/^Rating: customer .* → client /),
        "",
        "Typed by Ines: Orders awarded without bids",
      ],
    ]);
  });

  it("knows orders from the landing of their import on", async () => {
    const workspace = await open(shared);
    const head = "Order number,Order date,Account ID,Account name,Amount\n";
    const first = await importFile(workspace, `${head}1,${dayToIso(START)},F,Fern,100\n`);
    const second = await importFile(workspace, `${head}2,${dayToIso(START + 183)},F,Fern,100\n`);
    const { id } = await accountNamed(workspace, "Fern");
    await backdate(workspace, id, START, START + 183);
    const { prisma } = workspace.database;
    const { workspaceId } = workspace.scope;
    for (const [importId, day] of [
      [first, START],
      [second, START + 183],
    ] as const) {
      const where = { workspaceId_id: { workspaceId, id: importId } };
      await prisma.import.update({ where, data: { finishedAt: noon(day) } });
    }
    const view = await accountView(workspace, id);
    // A single purchase is 10 points, no tenure none; each of weight 20.
    expect(pointAt(view, START)).toMatchObject({ score: 5, segment: "customer" });
    // 6 months are 15 points; twice a year 95, of which two purchases earn 10 + 85 ÷ 3.
    expect(pointAt(view, START + 183)).toMatchObject({ score: 26.7, segment: "customer" });
    expect(view.scoreHistory.view?.finding).toContain("and it lapsed");
    expect(view.scoreHistory.view?.points.at(-1)?.score).toBe(Number(view.score));
  });

  it("moves by changes alone where the as-of date is fixed, and is said where it stands still", async () => {
    const workspace = await openWorkspace(shared());
    const id = await addByHand(workspace, { name: "Ivy", customerSince: "2022-03-31" });
    const still = await accountView(workspace, id);
    expect(still.scoreHistory.view).toBeUndefined();
    expect(still.scoreHistory.sentence).toMatch(
      /^The score has not changed since the account was added/,
    );
    await editByHand(workspace, id, { directAwardShare: "100%", tailoredShare: "100%" });
    await backdate(workspace, id, START, START + 100);
    const view = await accountView(workspace, id);
    // 48 months of tenure as of the fixed date both times.
    expect(view.scoreHistory.view?.points.map(({ score }) => score)).toEqual([87.5, 95.8]);
    expect(view.scoreHistory.view?.finding).not.toContain("Time");
  });
});
