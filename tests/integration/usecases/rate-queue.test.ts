import { expect, it } from "vitest";
import { removeLabel, setLabel } from "@/lib/repositories/labels";
import { rateQuery } from "@/lib/schemas/rate-queue";
import { loadSample } from "@/lib/usecases/load-sample";
import { viewRateQueue } from "@/lib/usecases/view-rate-queue";
import { asMember } from "@/tests/factories/members";
import { cardAt, filledCard } from "@/tests/factories/rate-card";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases, type Shared } from "@/tests/setup/both-databases";

const AT = new Date("2026-03-31T10:00:00Z");

async function sample(shared: Shared) {
  const workspace = await openWorkspace(shared());
  await loadSample(workspace.scope);
  await workspace.runJobs();
  return workspace;
}

/** The accounts of the queue in its order, one skip after the other. */
async function walk({ scope }: TestWorkspace, query: object = {}): Promise<string[]> {
  const ids: string[] = [];
  let next: string | undefined;
  do {
    const { card } = await viewRateQueue(scope, rateQuery.parse({ ...query, at: next }));
    if (!card) break;
    ids.push(card.accountId);
    next = card.next;
  } while (next !== "end" && ids.length < 100);
  return ids;
}

/** The same from the rows: those that hang on facts first, then by revenue × missing evidence. */
async function expectedOrder(workspace: TestWorkspace): Promise<string[]> {
  const rows = await workspace.rows("PortfolioRow");
  const stands = (row: (typeof rows)[number]) =>
    row.segment === "unrated" || Number(row.provisional) === 1 ? 0 : 1;
  const gap = (row: (typeof rows)[number]) =>
    Math.max(0, Number(row.revenueMinor ?? 0)) * (100 - Number(row.coverage));
  return rows
    .filter((row) => Number(row.lapsed) === 0)
    .sort(
      (a, b) =>
        stands(a) - stands(b) ||
        gap(b) - gap(a) ||
        (String(a.accountId) < String(b.accountId) ? -1 : 1),
    )
    .map((row) => String(row.accountId));
}

describeOnBothDatabases("the queue", (shared) => {
  it("goes by what is missing × revenue, unlabelled accounts alone, and skipping reaches each", async () => {
    const workspace = await sample(shared);
    const { scope } = workspace;
    const order = await expectedOrder(workspace);
    expect(order.length).toBeGreaterThan(40);
    expect(await walk(workspace, { mode: "label" })).toEqual(order);

    const [first = "", second = "", third = ""] = order;
    await setLabel(scope, second, "customer", AT);
    expect((await cardAt(workspace, first, "label")).next).toBe(third);
    // One that has a label is still reached by its address, says so, and goes on from where it was.
    expect(await cardAt(workspace, second, "label")).toMatchObject({
      label: { segment: "customer", sentence: expect.stringMatching(/^Labelled a customer on 31/) },
      next: third,
    });
    await removeLabel(scope, second);
    expect((await cardAt(workspace, first, "label")).next).toBe(second);
  });

  it("has the accounts that lack facts, labelled or not, and each mode ends with one thing to do", async () => {
    const workspace = await sample(shared);
    const { scope } = workspace;
    const order = await expectedOrder(workspace);
    const lacking = new Set(
      (await workspace.rows("PortfolioRow"))
        .filter(
          (row) =>
            row.segment === "unrated" ||
            Number(row.provisional) === 1 ||
            Number(row.coverage) < 100,
        )
        .map((row) => String(row.accountId)),
    );
    const expected = order.filter((id) => lacking.has(id));
    expect(expected.length).toBeGreaterThan(0);
    expect(await walk(workspace)).toEqual(expected);
    const end = async (query: object) => (await viewRateQueue(scope, rateQuery.parse(query))).end;
    expect(await end({ at: "end" })).toMatchObject({ action: { href: "/rate" } });
    expect(await end({ mode: "label", at: "end" })).toMatchObject({
      action: { href: "/rate?mode=label" },
    });
    for (const id of order) await setLabel(scope, id, "client", AT);
    expect(await end({ mode: "label" })).toMatchObject({ action: { href: "/model/calibration" } });
    expect(await walk(workspace)).toEqual(expected);
  });

  it("has the accounts that somebody may change, and shows no others by their address", async () => {
    const workspace = await sample(shared);
    const rows = await workspace.rows("PortfolioRow");
    const name = String(rows[0]?.ownerName);
    const kam = await asMember(workspace, name, "kam");
    const own = new Set(
      rows.filter(({ ownerName }) => ownerName === name).map((row) => String(row.accountId)),
    );
    const order = await expectedOrder(workspace);
    const walked = await walk(kam, { mode: "label" });
    expect(walked).toEqual(order.filter((id) => own.has(id)));
    const other = order.find((id) => !own.has(id));
    expect((await cardAt(kam, other, "label")).accountId).toBe(walked[0]);
    const viewer = await asMember(workspace, "Looker", "viewer");
    expect((await viewRateQueue(viewer.scope, rateQuery.parse({}))).end).toMatchObject({
      action: { href: "/accounts" },
    });
  });

  it("takes an address that makes no sense for its beginning", async () => {
    const workspace = await sample(shared);
    const [first = ""] = await expectedOrder(workspace);
    const query = rateQuery.parse({ mode: "all", at: ["a", "b"], from: "x".repeat(200) });
    const { card, backHref } = await viewRateQueue(workspace.scope, query);
    expect([card?.accountId, backHref]).toEqual([first, undefined]);
    expect(card && [...filledCard(card, {}).keys()]).toContain("judged");
  });
});
