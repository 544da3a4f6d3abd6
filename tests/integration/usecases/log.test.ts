import { expect, it } from "vitest";
import { invite } from "@/lib/auth/invite";
import { addApiKey, revokeApiKey } from "@/lib/repositories/api-keys";
import { noteAlone } from "@/lib/repositories/log";
import { logQuery } from "@/lib/schemas/log-query";
import { makeScope, type Scope, WHOLE } from "@/lib/scope";
import { dayToIso } from "@/lib/tabular/date-format";
import { dayIn } from "@/lib/usecases/as-of";
import { makeAudit } from "@/lib/usecases/audits";
import { exportLog } from "@/lib/usecases/export-log";
import { cancelImport } from "@/lib/usecases/import-steps";
import { landImport } from "@/lib/usecases/land-import";
import { landSample, loadSample, removeSample, takeOutSample } from "@/lib/usecases/load-sample";
import { changePerson, takeInvitationBack } from "@/lib/usecases/people";
import { viewLog } from "@/lib/usecases/view-log";
import { saveSettings, viewSettings } from "@/lib/usecases/workspace-settings";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { formOf } from "@/tests/factories/form";
import { confirmAndLand, upload, upToCheck } from "@/tests/factories/import-steps";
import { asMember } from "@/tests/factories/members";
import { openWorkspace, type TestWorkspace, type Work } from "@/tests/factories/workspace";
import { describeOnOwnDatabases, type OpenFresh } from "@/tests/setup/both-databases";

const INES = {
  kind: "person",
  id: "ines",
  name: "Ines",
  from: "203.0.113.7",
  requestId: "req-1",
} as const;

/** A workspace in which Ines works. */
async function open(openFresh: OpenFresh): Promise<TestWorkspace> {
  const workspace = await openWorkspace(await openFresh());
  await asMember(workspace, INES.name, "owner", INES.id);
  return { ...workspace, scope: makeScope(workspace.scope.workspaceId, INES, WHOLE) };
}

async function settingsForm({ scope }: TestWorkspace, typed: Readonly<Record<string, string>>) {
  const { name, currency, timeZone, locale, asOf, shown } = await viewSettings(scope);
  return formOf({ name, currency, timeZone, locale, asOf, shown, ...typed });
}

/** Runs the next job in the name of the workspace's actor, as the worker does. */
async function runAs({ scope, runJob }: TestWorkspace, work: Work): Promise<void> {
  expect(await runJob((_, job, run) => work(scope, job, run))).toEqual([]);
}

/** The entries as stored, the oldest first. */
const entriesOf = ({ database, scope }: TestWorkspace) =>
  database.prisma.logEntry.findMany({
    where: { workspaceId: scope.workspaceId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });

/** Somebody else of the workspace, who is a KAM. */
async function addKarl({ database, scope }: TestWorkspace): Promise<void> {
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  const user = { id: "karl", name: "Karl", email: "karl@example.com", ...times };
  await database.prisma.user.create({ data: user });
  const { workspaceId } = scope;
  const data = { workspaceId, userId: "karl", role: "kam", personId: "karl", createdAt: now };
  await database.prisma.member.create({ data });
}

const managerOf = ({ scope }: TestWorkspace) => ({ scope, userId: "ines", role: "owner" as const });

const LIST = "External ID,Account name,NPS\nI,Ivy,40\n";

describeOnOwnDatabases("the log", (openFresh, provider) => {
  it("says who did what from where, with what was and what is, and keeps no secret", async () => {
    const workspace = await open(openFresh);
    const { scope } = workspace;
    const id = await addByHand(workspace, { name: "Ivy", nps: "10" });
    await editByHand(workspace, id, { nps: "20", industry: "Retail" });
    await saveSettings(scope, await settingsForm(workspace, { name: "North", projectBased: "on" }));
    await workspace.runJobs();
    await cancelImport(scope, await upload(workspace, LIST));
    const imported = await upToCheck(workspace, LIST);
    const audit = await makeAudit(scope);
    await addKarl(workspace);
    const manager = managerOf(workspace);
    const invited = await invite(manager, formOf({ name: "Vera", role: "viewer" }), new Date());
    const [invitation] = await workspace.database.prisma.invitation.findMany();
    await takeInvitationBack(manager, invitation?.id ?? "");
    await changePerson(manager, formOf({ userId: "karl", role: "admin", shown: "kam" }));
    await changePerson(manager, formOf({ userId: "karl", role: "none", shown: "admin" }));
    const key = {
      id: "key",
      name: "nightly",
      role: "kam" as const,
      ownerId: null,
      createdAt: new Date(),
    };
    const expiresAt = new Date("2030-01-31T10:00:00Z");
    await addApiKey(scope, { ...key, expiresAt }, "hash-of-the-key");
    expect(await revokeApiKey(scope, "key", new Date())).toBe(true);
    expect(await revokeApiKey(scope, "key", new Date())).toBe(false);

    const entries = await entriesOf(workspace);
    expect(
      entries.map(({ action, subject, details }) => [action, subject, JSON.parse(details)]),
    ).toEqual([
      ["account.added", "Ivy", { name: "Ivy", owner: "Me", nps: "10" }],
      ["account.changed", "Ivy", { industry: "Retail", nps: "10 → 20" }],
      ["settings.changed", "North", { name: "Test → North", projectBased: "– → on" }],
      ["import.started", "file.csv", { bytes: LIST.length }],
      ["import.cancelled", "file.csv", {}],
      ["import.started", "file.csv", { bytes: LIST.length }],
      ["audit.made", "Portfolio audit", {}],
      ["person.invited", "Vera", { role: "viewer" }],
      ["invitation.taken-back", "Vera", {}],
      ["person.role-changed", "Karl", { role: "kam → admin" }],
      ["person.removed", "Karl", { role: "admin" }],
      ["key.made", "nightly", { role: "kam", expires: "2030-01-31" }],
      ["key.revoked", "nightly", {}],
    ]);
    expect(entries.map(({ subjectId }) => subjectId)).toEqual(
      expect.arrayContaining([id, imported, audit, invitation?.id, "karl", "key"]),
    );
    for (const { actorKind, actorId, actorName, fromAddress, requestId } of entries) {
      const { kind, id: personId, name, from, requestId: request } = INES;
      expect([actorKind, actorId, actorName]).toEqual([kind, personId, name]);
      expect([fromAddress, requestId]).toEqual([from, request]);
    }
    const everything = JSON.stringify(entries);
    for (const secret of [
      "token" in invited ? invited.token : "",
      invitation?.hash ?? "",
      "hash-of-the-key",
    ]) {
      expect(secret.length).toBeGreaterThan(10);
      expect(everything).not.toContain(secret);
    }
  });

  it("says what an import and the sample brought, in the name of who started them", async () => {
    const workspace = await open(openFresh);
    const { scope } = workspace;
    await loadSample(scope);
    await runAs(workspace, landSample);
    await removeSample(scope);
    await runAs(workspace, takeOutSample);
    const id = await addByHand(workspace, { name: "Ivy", externalId: "I", nps: "10" });
    const imported = await upToCheck(workspace, `${LIST}J,Juniper,1\n`);
    await confirmAndLand({ ...workspace, runJobs: () => runAs(workspace, landImport) }, imported);
    const again = await upToCheck(workspace, LIST);
    await confirmAndLand({ ...workspace, runJobs: () => runAs(workspace, landImport) }, again);
    const entries = await entriesOf(workspace);
    expect(entries.map(({ actorName }) => actorName)).toEqual(entries.map(() => "Ines"));
    const none = { create: 0, update: 0, unchanged: 0, skip: 0, error: 0, orders: 0 };
    const landed = entries.filter(({ action }) => /^(sample|import\.landed)/.test(action));
    expect(
      landed.map(({ action, subject, details }) => [action, subject, JSON.parse(details)]),
    ).toEqual([
      ["sample.loaded", "Sample portfolio", { ...none, create: 60, orders: expect.any(Number) }],
      ["sample.removed", "Sample portfolio", {}],
      ["import.landed", "file.csv", { ...none, create: 1, update: 1 }],
      ["import.landed", "file.csv", { ...none, unchanged: 1 }],
    ]);
    const change = await workspace.database.prisma.accountChange.findFirstOrThrow({
      where: { accountId: id },
    });
    expect(change).toMatchObject({ cause: "import", by: "Ines" });
  });

  it("notes whose an import and an audit are", async () => {
    const workspace = await open(openFresh);
    const { workspaceId } = workspace.scope;
    const kam = makeScope(workspaceId, INES, { ownerId: "o", seesOnly: "o", changesOnly: "o" });
    await upload({ ...workspace, scope: kam }, LIST);
    await makeAudit(kam);
    await makeAudit(workspace.scope);
    const { prisma } = workspace.database;
    expect((await prisma.import.findMany()).map(({ ownerId }) => ownerId)).toEqual(["o"]);
    const audits = await prisma.audit.findMany({ orderBy: { createdAt: "asc" } });
    expect(audits.map(({ ownerId }) => ownerId)).toEqual(["o", null]);
  });

  it("only grows: no entry is changed or deleted, by whatever statement", async () => {
    const workspace = await open(openFresh);
    const { prisma } = workspace.database;
    await addByHand(workspace, { name: "Ivy" });
    const before = await entriesOf(workspace);
    expect(before).toHaveLength(1);
    await expect(prisma.logEntry.updateMany({ data: { actorName: "Eve" } })).rejects.toThrow();
    await expect(prisma.logEntry.deleteMany()).rejects.toThrow();
    await expect(prisma.$executeRaw`UPDATE "LogEntry" SET "details" = '{}'`).rejects.toThrow();
    await expect(prisma.$executeRaw`DELETE FROM "LogEntry"`).rejects.toThrow();
    if (provider === "postgresql") {
      await expect(prisma.$executeRaw`TRUNCATE "LogEntry"`).rejects.toThrow();
    }
    expect(await entriesOf(workspace)).toEqual(before);
  });

  it("has no entry of what was taken back", async () => {
    const workspace = await open(openFresh);
    const taken = await addByHand(workspace, { name: "Ivy", externalId: "X-1" });
    const id = await addByHand(workspace, { name: "Juniper" });
    const before = await entriesOf(workspace);
    await editByHand(workspace, id, { externalId: "X-1" });
    const manager = managerOf(workspace);
    await changePerson(manager, formOf({ userId: taken, role: "none", shown: "kam" }));
    const rolledBack = workspace.database.inTransaction(async (transaction) => {
      const data = { workspaceId: workspace.scope.workspaceId, id: "x", actorKind: "person" };
      const who = { actorId: "ines", actorName: "Ines", action: "audit.made", details: "{}" };
      await transaction.logEntry.create({ data: { ...data, ...who, at: new Date() } });
      throw new Error("Taken back.");
    });
    await expect(rolledBack).rejects.toThrow("Taken back.");
    expect(await entriesOf(workspace)).toEqual(before);
  });

  it("keeps a change from being made that it cannot note", async () => {
    const workspace = await open(openFresh);
    const { scope, database } = workspace;
    const { prisma } = database;
    const id = await addByHand(workspace, { name: "Ivy", nps: "10" });
    await addKarl(workspace);
    const imported = await upToCheck(workspace, LIST);
    const manager = managerOf(workspace);
    await invite(manager, formOf({ name: "Vera", role: "viewer" }), new Date());
    const invitation = await prisma.invitation.findFirstOrThrow();
    const settings = await settingsForm(workspace, { name: "North" });
    const everything = async () => [
      await workspace.snapshot(),
      await prisma.member.findMany(),
      await prisma.invitation.findMany(),
      await prisma.apiKey.findMany(),
    ];
    const before = await everything();
    await prisma.$executeRaw`ALTER TABLE "LogEntry" RENAME TO "LogEntryAway"`;
    const key = { id: "k", name: "k", role: "kam" as const, ownerId: null, createdAt: new Date() };
    const changes: readonly (() => Promise<unknown>)[] = [
      () => editByHand(workspace, id, { nps: "20" }),
      () => addByHand(workspace, { name: "Juniper" }),
      () => saveSettings(scope, settings),
      () => cancelImport(scope, imported),
      () => makeAudit(scope),
      () => invite(manager, formOf({ name: "Vera", role: "viewer" }), new Date()),
      () => takeInvitationBack(manager, invitation.id),
      () => changePerson(manager, formOf({ userId: "karl", role: "none", shown: "kam" })),
      () => addApiKey(scope, { ...key, expiresAt: new Date() }, "hash"),
    ];
    for (const change of changes) await expect(change()).rejects.toThrow();
    expect(await everything()).toEqual(before);
  });

  it("is read newest first, fifty at a time, there and back", async () => {
    const workspace = await open(openFresh);
    const { scope } = workspace;
    const subjects = Array.from({ length: 120 }, (_, index) => `Audit ${index}`);
    for (const subject of subjects) await noteAlone(scope, { action: "audit.made", subject });
    const newest = subjects.toReversed();
    const page = (href: string | undefined) =>
      viewLog(scope, logQuery.parse(Object.fromEntries(new URLSearchParams(href?.split("?")[1]))));
    const on = ({ lines }: Awaited<ReturnType<typeof page>>) => lines.map((line) => line.on);
    const first = await page("");
    const second = await page(first.nextHref);
    const third = await page(second.nextHref);
    expect([...on(first), ...on(second), ...on(third)]).toEqual(newest);
    expect([first.previousHref, third.nextHref]).toEqual([undefined, undefined]);
    expect(on(await page(third.previousHref))).toEqual(on(second));
    expect(on(await page((await page(third.previousHref)).previousHref))).toEqual(on(first));
    expect(first.lines[0]).toMatchObject({
      who: "Ines",
      whoKind: "",
      what: "Audit created",
      from: "203.0.113.7",
      requestId: "req-1",
    });
  });

  it("is filtered by action, person and the days of the workspace's own time zone", async () => {
    const workspace = await open(openFresh);
    const { scope } = workspace;
    const key: Scope = makeScope(
      scope.workspaceId,
      { kind: "key", id: "k", name: "nightly" },
      WHOLE,
    );
    const id = await addByHand(workspace, { name: "Ivy" });
    await addByHand({ ...workspace, scope: key }, { name: "Juniper" });
    await makeAudit(scope);
    const found = async (query: Readonly<Record<string, string>>) =>
      (await viewLog(scope, logQuery.parse(query))).lines.map(({ what, on }) => `${what}: ${on}`);
    expect(await found({ action: "account.added" })).toEqual([
      "Account added: Juniper",
      "Account added: Ivy",
    ]);
    expect(await found({ action: "account.added", who: "k" })).toEqual(["Account added: Juniper"]);
    expect(await found({ who: "nobody" })).toEqual([]);
    const today = dayIn("Europe/Lisbon", new Date());
    const iso = (later: number) => dayToIso(today + later);
    expect(await found({ from: iso(0), to: iso(0) })).toHaveLength(3);
    expect(await found({ from: iso(1) })).toEqual([]);
    expect(await found({ to: iso(-1) })).toEqual([]);
    expect(await found({ from: "not a day", action: "nothing", after: "x" })).toHaveLength(3);

    const view = await viewLog(scope, logQuery.parse({}));
    expect(view.actors).toEqual([
      { value: "", label: "All" },
      { value: "ines", label: "Ines" },
      { value: "k", label: "nightly" },
    ]);
    expect(view.lines.map(({ whoKind }) => whoKind)).toEqual(["", "API key", ""]);
    expect(view.lines[2]).toMatchObject({
      href: `/accounts/${id}`,
      details: ["Account name: Ivy", "Account owner: Me"],
    });
    await workspace.database.prisma.account.deleteMany({ where: { id } });
    expect((await viewLog(scope, logQuery.parse({}))).lines[2]).toMatchObject({
      on: "Ivy",
      href: undefined,
    });
  });

  it("is taken out as CSV that no spreadsheet runs, which it notes", async () => {
    const workspace = await open(openFresh);
    const { scope } = workspace;
    const hostile = makeScope(scope.workspaceId, { ...INES, name: '=HYPERLINK("x")' }, WHOLE);
    const subjects = Array.from({ length: 30 }, (_, index) => `Audit, ${index}`);
    for (const subject of subjects) await noteAlone(hostile, { action: "audit.made", subject });
    await addByHand(workspace, { name: "Ivy" });
    let csv = "";
    const query = logQuery.parse({ action: "audit.made" });
    for await (const part of await exportLog(scope, query)) csv += part;
    const [head, first, ...rest] = csv.trimEnd().split("\r\n");
    expect(head).toBe(
      "Time (UTC),Who,Kind,ID of who,What,Action,On,ID of what,Details,From address,Request",
    );
    expect(first?.slice(24)).toBe(
      `,"'=HYPERLINK(""x"")",person,ines,Audit created,audit.made,"Audit, 29",,,203.0.113.7,req-1`,
    );
    expect(rest).toHaveLength(29);
    const [last] = (await entriesOf(workspace)).slice(-1);
    expect(last).toMatchObject({ action: "log.exported", details: '{"action":"audit.made"}' });
  });
});
