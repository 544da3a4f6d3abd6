import { expect, it } from "vitest";
import { accountListQuery } from "@/lib/schemas/account-list";
import { apiAccount, apiAccounts } from "@/lib/usecases/api-accounts";
import { makeAudit, viewAudit } from "@/lib/usecases/audits";
import { exportAccounts } from "@/lib/usecases/export-accounts";
import { listAccounts } from "@/lib/usecases/list-accounts";
import { overrideAccount, removeOverride } from "@/lib/usecases/override-account";
import { scheduleRefresh } from "@/lib/usecases/schedule-refresh";
import { startUndo } from "@/lib/usecases/start-undo";
import { undoAccountChange } from "@/lib/usecases/undo-account-change";
import { viewPortfolio } from "@/lib/usecases/view-portfolio";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { formOf } from "@/tests/factories/form";
import { countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { asMember } from "@/tests/factories/members";
import {
  accountView,
  overrideByHand,
  overrideFormOf,
  removeByHand,
} from "@/tests/factories/overrides";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { AS_OF, day, openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite, type Shared } from "@/tests/setup/both-databases";

/** Rated customer by the bids ceiling, treated as a customer, and quiet. */
const IVY = {
  ...{ name: "Ivy", owner: "Ines", customerSince: "2018-03-31", ordersPerYear: "12" },
  ...{ directAwardShare: "0%", tailoredShare: "90%", agreement: "retainer" },
  ...{ treatedAs: "customer", revenue12mMinor: "1000" },
} as const;

async function open(shared: Shared) {
  const workspace = await openWorkspace(shared());
  const ines = await asMember(workspace, "Ines", "owner");
  return { ines, id: await addByHand(ines, IVY) };
}

const actionsOf = async ({ database }: TestWorkspace) =>
  (await database.prisma.logEntry.findMany({ orderBy: { at: "asc" } })).map(
    ({ action, details }) => [action, JSON.parse(details)],
  );

async function moveAsOf(workspace: TestWorkspace, asOf: number): Promise<void> {
  const { database, scope } = workspace;
  await database.prisma.workspace.update({ where: { id: scope.workspaceId }, data: { asOf } });
  await scheduleRefresh(scope, new Date());
  await workspace.runJobs();
}

describeOnSqlite("an override", (shared) => {
  it("stands beside the computed segment, is noted, changed, taken away and undone", async () => {
    const { ines, id } = await open(shared);
    const computed = await portfolioRowNamed(ines, "Ivy");
    expect(computed).toMatchObject({ segment: "customer", override: null, mismatch: null });

    const typed = { expiresOn: "2026-12-31", reviewOn: "2026-06-30" };
    expect(await overrideByHand(ines, id, typed)).toMatchObject({ status: "saved" });
    expect(await accountNamed(ines, "Ivy")).toMatchObject({
      version: 2,
      override: {
        ...{ segment: "client", reason: "They call us first.", by: "Ines", on: AS_OF },
        ...{ expiresOn: day("2026-12-31"), reviewOn: day("2026-06-30") },
      },
    });
    expect(await portfolioRowNamed(ines, "Ivy")).toMatchObject({
      ...{ segment: "customer", override: "client", listedAs: "client" },
      ...{ mismatch: "under-served", scoreTenths: computed.scoreTenths },
    });
    const view = await accountView(ines, id);
    expect(view.mark).toMatchObject({ segment: "customer", override: "client" });
    expect(view.override.sentences).toEqual([
      "Overridden to client by Ines on 31 Mar 2026. Lists and mismatches count it as a client; the model rates it a customer.",
      "Valid until the end of 31 Dec 2026.",
      "Review due on 30 Jun 2026.",
    ]);
    expect(view.treatment.sentence).toContain("overridden to client (the model: customer)");
    const said = "client (“They call us first.”, until 31 Dec 2026)";
    expect(view.history[0]).toMatchObject({
      ...{ what: `Override: none → ${said}`, cause: "Typed by Ines", undo: "possible" },
      effect: "",
    });
    expect(await ines.rows("SegmentChange")).toEqual([]);

    // The same once more says nothing new.
    expect(await overrideByHand(ines, id, typed)).toMatchObject({ status: "saved" });
    expect(await accountNamed(ines, "Ivy")).toMatchObject({ version: 2 });

    expect(await removeByHand(ines, id)).toBeUndefined();
    expect((await accountNamed(ines, "Ivy")).override).toBeUndefined();
    expect(await portfolioRowNamed(ines, "Ivy")).toEqual({
      ...computed,
      updatedAt: expect.anything(),
    });
    const [removed, first] = (await accountView(ines, id)).history;
    expect(removed?.what).toBe(`Override: ${said} → none`);
    expect(first?.undo).toEqual({ whyNot: "Cannot be undone: Override changed since." });

    const undoing = formOf({ accountId: id, changeId: removed?.id ?? "" });
    expect(await undoAccountChange(ines.scope, undoing)).toBeUndefined();
    expect(await portfolioRowNamed(ines, "Ivy")).toMatchObject({ override: "client" });
    expect((await actionsOf(ines)).slice(1)).toEqual([
      [
        "account.overridden",
        { override: "none → client (“They call us first.”, until 2026-12-31)" },
      ],
      [
        "account.override-removed",
        { override: "client (“They call us first.”, until 2026-12-31) → none" },
      ],
      [
        "account.change-undone",
        { override: "none → client (“They call us first.”, until 2026-12-31)" },
      ],
    ]);
  });

  it("says what is wrong with it, and keeps what was typed", async () => {
    const { ines, id } = await open(shared);
    const typed = { segment: "", reason: " ", expiresOn: "2026-03-31", reviewOn: "31.12.2026" };
    expect(await overrideByHand(ines, id, typed)).toMatchObject({
      status: "invalid",
      problems: {
        segment: "Choose client or customer.",
        reason: "Say why: the reason is shown beside the rating.",
        expiresOn: "Enter a date after 31 Mar 2026, or leave it empty.",
        reviewOn: "Write the day as 2026-12-31, or leave it empty.",
      },
      values: typed,
    });
    expect(await accountNamed(ines, "Ivy")).toMatchObject({ version: 1 });
    const foreign = overrideFormOf(await accountView(ines, id), {});
    foreign.set("score", "100");
    expect(await overrideAccount(ines.scope, foreign)).toMatchObject({ status: "invalid" });
  });

  it("shows what somebody else changed meanwhile, and is saved once that was seen", async () => {
    const { ines, id } = await open(shared);
    const jose = await asMember(ines, "José", "admin");
    const mine = overrideFormOf(await accountView(ines, id), {
      segment: "customer",
      reason: "Bids.",
    });
    await overrideByHand(jose, id, { reason: "Grows." });
    await editByHand(jose, id, { industry: "Shipping" });
    const crossed = await overrideAccount(ines.scope, mine);
    expect(crossed).toMatchObject({
      status: "conflict",
      values: { segment: "customer", reason: "Bids." },
    });
    expect(crossed.meanwhile[0]).toMatch(/^Override: none → client \(“Grows.”\) \(José, /);
    expect(crossed.meanwhile[1]).toMatch(/^Industry: not known → Shipping \(José, /);
    expect((await accountNamed(ines, "Ivy")).override?.reason).toBe("Grows.");

    expect(await overrideAccount(ines.scope, formOf(crossed.values))).toMatchObject({
      status: "saved",
    });
    expect((await accountNamed(ines, "Ivy")).override).toMatchObject({
      reason: "Bids.",
      by: "Ines",
    });
  });

  it("is not taken away unseen", async () => {
    const { ines, id } = await open(shared);
    await overrideByHand(ines, id);
    const { override } = await accountView(ines, id);
    await overrideByHand(ines, id, { reason: "Another." });
    const removal = formOf({ accountId: id, shownOverride: override.shown });
    expect(await removeOverride(ines.scope, removal)).toContain("changed this override meanwhile");
    expect((await accountNamed(ines, "Ivy")).override?.reason).toBe("Another.");
  });

  it("is a KAM's for their own accounts alone", async () => {
    const { ines, id } = await open(shared);
    const kam = await asMember(ines, "Kai", "kam");
    expect((await accountView(kam, id)).edit).toBeUndefined();
    const mine = overrideFormOf(await accountView(kam, id), {});
    expect(await overrideAccount(kam.scope, mine)).toMatchObject({
      status: "invalid",
      message: expect.stringContaining("belongs to somebody else"),
    });
    await overrideByHand(ines, id);
    expect(await removeByHand(kam, id)).toContain("belongs to somebody else");
    expect(await portfolioRowNamed(ines, "Ivy")).toMatchObject({ override: "client" });
    const own = await addByHand(kam, { name: "Own", owner: "Kai" });
    expect(await overrideByHand(kam, own)).toMatchObject({ status: "saved" });
  });

  it("outlives refreshing, imports and their undoing, and expires by its day", async () => {
    const { ines, id } = await open(shared);
    await overrideByHand(ines, id, { expiresOn: "2026-04-30", reviewOn: "2026-04-10" });
    const kept = (await accountNamed(ines, "Ivy")).override;
    const importId = await importFile(ines, "Account name,NPS\nIvy,40\nNew,10\n");
    expect(await accountNamed(ines, "Ivy")).toMatchObject({ override: kept, values: { nps: 40 } });
    await overrideByHand(ines, (await accountNamed(ines, "New")).id, { reason: "A find." });
    await startUndo(ines.scope, importId);
    await ines.runJobs();
    // Somebody has looked after it since: it stays though its import is undone.
    expect((await accountNamed(ines, "New")).override).toMatchObject({ reason: "A find." });
    expect(await accountNamed(ines, "Ivy")).toMatchObject({
      override: kept,
      values: { nps: null },
    });

    await moveAsOf(ines, day("2026-04-30"));
    expect(await accountNamed(ines, "Ivy")).toMatchObject({ override: kept });
    expect(await portfolioRowNamed(ines, "Ivy")).toMatchObject({ override: "client" });
    expect((await accountView(ines, id)).override.sentences.at(-1)).toBe(
      "Review was due on 10 Apr 2026.",
    );
    await moveAsOf(ines, day("2026-05-01"));
    expect(await portfolioRowNamed(ines, "Ivy")).toMatchObject({
      ...{ override: "expired", listedAs: "customer", mismatch: null },
    });
    const { override } = await accountView(ines, id);
    expect(override.sentences).toEqual([
      "Overridden to client by Ines on 31 Mar 2026; expired on 30 Apr 2026. The model's rating applies again: customer.",
    ]);
    expect(override.values).toMatchObject({ segment: "client", expiresOn: "", reviewOn: "" });
  });
});

describeOnSqlite("overrides of a portfolio", (shared) => {
  it("are listed, counted, exported and served, and imported as nothing", async () => {
    const { ines, id } = await open(shared);
    await addByHand(ines, { name: "Plain", externalId: "P" });
    const bare = await addByHand(ines, { name: "Bare", treatedAs: "client" });
    await overrideByHand(ines, id, { reason: "=1+1, they say", expiresOn: "2026-06-30" });
    await overrideByHand(ines, bare, { segment: "customer", reason: "Resells." });
    const { scope } = ines;

    const list = await listAccounts(scope, accountListQuery.parse({ tab: "overridden" }));
    expect(list.rows.map(({ name }) => name)).toEqual(["Ivy", "Bare"]);
    expect(list.rows[0]?.mark).toMatchObject({ segment: "customer", override: "client" });
    expect(list.tabs.find(({ current }) => current)?.label).toBe("Overridden");

    const counted =
      "2 ratings are overridden: 1 to client, 1 to customer. Lists and mismatches follow the override; the split and the 80/20 follow the model.";
    const portfolio = await viewPortfolio(scope);
    expect(portfolio.overrides).toBe(counted);
    expect(portfolio.mismatches.rows).toMatchObject([
      { name: "Ivy", mark: { segment: "customer", override: "client" }, firm: true },
      {
        name: "Bare",
        score: "–",
        mark: { segment: "unrated", override: "customer" },
        reason: "Treated as a client, a customer by override; the model does not rate it.",
      },
    ]);
    const audit = await viewAudit(scope, await makeAudit(scope));
    expect(audit?.overrides).toBe(counted);
    expect(audit?.mismatches.underServed[0]?.mark).toMatchObject({ override: "client" });

    const { accounts } = await apiAccounts(scope, accountListQuery.parse({ sort: "name" }));
    expect(accounts.map(({ override }) => override)).toEqual(["customer", "client", null]);
    expect(await apiAccount(scope, id)).toMatchObject({
      rating: { segment: "customer" },
      override: {
        ...{ state: "client", segment: "client", reason: "=1+1, they say", by: "Ines" },
        ...{ on: "2026-03-31", expiresOn: "2026-06-30", reviewOn: null },
      },
    });

    let text = "";
    for await (const piece of exportAccounts(scope, accountListQuery.parse({}))) text += piece;
    expect(text).toContain("Override,Override reason,Override by,Override expires\r\n");
    expect(text).toContain(`,client,"'=1+1, they say",Ines,2026-06-30\r\n`);
    const before = await ines.snapshot(["Account", "PortfolioRow"]);
    const again = await upToCheck(ines, text);
    expect(await countsOf(ines, again)).toMatchObject({ update: 0, unchanged: 3, error: 0 });
    expect(await ines.snapshot(["Account", "PortfolioRow"])).toEqual(before);
    await moveAsOf(ines, day("2026-07-01"));
    let later = "";
    for await (const piece of exportAccounts(scope, accountListQuery.parse({}))) later += piece;
    expect(later).toContain(",client (expired),");
    expect((await viewPortfolio(scope)).overrides).toContain("1 override has expired.");
  });
});
