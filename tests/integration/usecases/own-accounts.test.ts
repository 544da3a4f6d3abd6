import { expect, it } from "vitest";
import { ACCOUNT_SORTS, ACCOUNT_TABS, accountListQuery } from "@/lib/schemas/account-list";
import { apiAccount, apiAccounts } from "@/lib/usecases/api-accounts";
import { makeAudit, viewAudit, viewAudits } from "@/lib/usecases/audits";
import { openAccountForm } from "@/lib/usecases/edit-account-form";
import { exportAccounts } from "@/lib/usecases/export-accounts";
import { listAccounts } from "@/lib/usecases/list-accounts";
import { loadSample } from "@/lib/usecases/load-sample";
import { saveAccountForm } from "@/lib/usecases/save-account-form";
import { readAccountName, viewAccount } from "@/lib/usecases/view-account";
import { viewPortfolio } from "@/lib/usecases/view-portfolio";
import { editByHand, filledForm, openForm } from "@/tests/factories/account-form";
import { asMember, asNow, setKamsSeeOwn } from "@/tests/factories/members";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases, type Shared } from "@/tests/setup/both-databases";

/** The sample portfolio, and a KAM who owns a third of it. */
async function sampleWithKam(shared: Shared) {
  const workspace = await openWorkspace(shared());
  await loadSample(workspace.scope);
  await workspace.runJobs();
  await setKamsSeeOwn(workspace, true);
  const rows = await workspace.rows("PortfolioRow");
  const owners = [...new Set(rows.map(({ ownerName }) => String(ownerName)))].sort();
  const [name = ""] = owners;
  const kam = await asMember(workspace, name, "kam");
  const ids = (own: boolean) =>
    rows
      .filter(({ ownerName }) => (ownerName === name) === own)
      .map(({ accountId }) => String(accountId));
  return { workspace, kam, name, own: ids(true), others: ids(false) };
}

/** Everything that is read of a portfolio: its page, its lists, its audit, what scripts get. */
async function everythingRead({ scope }: TestWorkspace) {
  const query = (fields: object) => accountListQuery.parse({ count: "exact", ...fields });
  const lists = [
    ...ACCOUNT_TABS.map((tab) => query({ tab })),
    ...ACCOUNT_SORTS.map((sort) => query({ sort })),
    query({ q: "a" }),
    query({ q: "group" }),
  ];
  const audit = await makeAudit(scope);
  return {
    portfolio: await viewPortfolio(scope),
    lists: await Promise.all(lists.map((one) => listAccounts(scope, one))),
    audit: await viewAudit(scope, audit),
    api: await apiAccounts(scope, query({})),
    exported: await wholeText(exportAccounts(scope, query({}))),
  };
}

async function wholeText(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

/** Who may change only some accounts is led to the facts first; all else is the same. */
const asJson = (read: unknown) => JSON.stringify(read, null, 1).replaceAll("/edit", "");

async function takeOut({ database, scope }: TestWorkspace, accountIds: readonly string[]) {
  const { workspaceId } = scope;
  const accountId = { in: [...accountIds] };
  await database.prisma.account.deleteMany({ where: { workspaceId, id: accountId } });
  await database.prisma.portfolioRow.deleteMany({ where: { workspaceId, accountId } });
  await database.prisma.order.deleteMany({ where: { workspaceId, accountId } });
  await database.prisma.workspace.update({
    where: { id: workspaceId },
    data: { dataVersion: { increment: 1 } },
  });
}

describeOnBothDatabases("KAMs who see only their own accounts", (shared) => {
  it("see what they would see if there were no others: page, lists, search, counts, audit, export", async () => {
    const { workspace, kam, own, others } = await sampleWithKam(shared);
    expect(own.length).toBeGreaterThan(5);
    expect(others.length).toBeGreaterThan(5);
    const seen = await everythingRead(kam);
    const whole = await everythingRead(workspace);
    expect(asJson(seen)).not.toBe(asJson(whole));
    await takeOut(workspace, others);
    expect(asJson(seen)).toBe(asJson(await everythingRead(workspace)));
  });

  it("find no other account by its id, its title or its form, and save to none", async () => {
    const { workspace, kam, own, others } = await sampleWithKam(shared);
    const [mine = "", theirs = ""] = [own[0], others[0]];
    const form = filledForm(await openForm(workspace, theirs), { name: "Taken over" });
    const before = await workspace.snapshot();
    expect(await viewAccount(kam.scope, theirs)).toBeUndefined();
    expect(await readAccountName(kam.scope, theirs)).toBeUndefined();
    expect(await apiAccount(kam.scope, theirs)).toBeUndefined();
    expect(await openAccountForm(kam.scope, theirs)).toBeUndefined();
    expect(await saveAccountForm(kam.scope, form)).toMatchObject({
      ok: false,
      state: { message: expect.stringMatching(/^You can no longer see this account/) },
    });
    expect(await workspace.snapshot()).toEqual(before);
    expect(await viewAccount(kam.scope, mine)).toMatchObject({
      edit: { href: `/accounts/${mine}/edit` },
    });
    expect(await editByHand(kam, mine, { notes: "Called." })).toMatchObject({ ok: true });
  });

  it("read their own audits and none of the whole; the others read all", async () => {
    const { workspace, kam } = await sampleWithKam(shared);
    const viewer = await asMember(workspace, "Vera", "viewer");
    const whole = await makeAudit(workspace.scope);
    const own = await makeAudit(kam.scope);
    expect(await viewAudit(kam.scope, whole)).toBeUndefined();
    expect((await viewAudits(kam.scope)).lines.map(({ href }) => href)).toEqual([`/audits/${own}`]);
    expect((await viewAudits(viewer.scope)).lines).toHaveLength(2);
  });

  it("see the accounts of others again where the workspace no longer says so, and change none", async () => {
    const { workspace, kam, name, others } = await sampleWithKam(shared);
    await setKamsSeeOwn(workspace, false);
    const { scope } = await asNow(kam, name);
    const [theirs = ""] = others;
    expect(await viewAccount(scope, theirs)).toMatchObject({ edit: undefined });
    expect(await openAccountForm(scope, theirs)).toBe("not-yours");
    const form = filledForm(await openForm(workspace, theirs), { name: "Taken over" });
    const before = await workspace.snapshot();
    expect(await saveAccountForm(scope, form)).toMatchObject({
      ok: false,
      state: { message: expect.stringMatching(/belongs to somebody else/) },
    });
    expect(await workspace.snapshot()).toEqual(before);
    const viewer = await asMember(workspace, "Vera", "viewer");
    expect(await saveAccountForm(viewer.scope, form)).toMatchObject({ ok: false });
    const admin = await asMember(workspace, "Adam", "admin");
    expect(await saveAccountForm(admin.scope, form)).toMatchObject({ ok: true });
  });
});
