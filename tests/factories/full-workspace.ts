import { v7 as uuid } from "uuid";
import type { Database } from "@/lib/db/client";
import { database } from "@/lib/db/client";
import { enqueueJob } from "@/lib/repositories/jobs";
import { note } from "@/lib/repositories/log";
import type { Scope } from "@/lib/scope";
import { makeAudit } from "@/lib/usecases/audits";
import { loadSample } from "@/lib/usecases/load-sample";
import { receiveUpload } from "@/lib/usecases/receive-upload";
import type { TestWorkspace } from "./workspace";

const NOW = new Date("2026-03-31T09:30:00.000Z");

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** Somebody who signs in, with a session that works in `workspaceId`. */
export async function addUser(
  { prisma }: Database,
  id: string,
  workspaceId: string | null,
): Promise<void> {
  const times = { createdAt: NOW, updatedAt: NOW };
  await prisma.user.create({ data: { id, name: id, email: `${id}@example.com`, ...times } });
  const session = { id: uuid(), token: uuid(), expiresAt: new Date("2030-01-01"), workspaceId };
  await prisma.session.create({ data: { ...session, userId: id, ...times } });
  const credential = { id: uuid(), accountId: id, providerId: "credential", password: "x" };
  await prisma.credential.create({ data: { ...credential, userId: id, ...times } });
}

/** Makes somebody a member. */
export async function addMember(
  { workspaceId }: Scope,
  userId: string,
  role: string,
  personId: string,
): Promise<void> {
  const data = { workspaceId, userId, role, personId, createdAt: NOW };
  await database().prisma.member.create({ data });
}

/** Puts something into every table of a workspace: accounts with orders and history, an import with its file, an audit, a key, the log. */
export async function fillWorkspace(workspace: TestWorkspace): Promise<void> {
  const { scope, database } = workspace;
  const { workspaceId } = scope;
  const { prisma } = database;
  await loadSample(scope);
  await workspace.runJobs();
  const list = "Account name,NPS\n=Haus Eins,40\n'Haus Zwei,\n";
  await receiveUpload(scope, "list.csv", null, bytes(list));
  await workspace.runJobs();
  const [first] = await prisma.account.findMany({ where: { workspaceId }, take: 1 });
  const accountId = first?.id ?? "";
  await prisma.account.update({
    where: { workspaceId_id: { workspaceId, id: accountId } },
    data: {
      notes: '-1 is no formula\r\n\tbut "this", is; \'quoted',
      website: "",
      domain: null,
      tags: '["a,b","=c"]',
    },
  });
  const rate = { base: "EUR", currency: "USD", fromDay: 19_000, rate: "0.92", by: "Ines" };
  await prisma.currencyRate.create({
    data: { workspaceId, id: uuid(), ...rate, createdAt: NOW },
  });
  await enqueueJob(scope, "refresh-portfolio", null);
  await workspace.runJobs();
  const change = { workspaceId, accountId, at: NOW };
  await prisma.accountChange.create({
    data: { ...change, id: uuid(), cause: "hand", by: "Ines", changes: '{"nps":[null,7]}' },
  });
  await prisma.segmentChange.create({
    data: {
      ...change,
      id: uuid(),
      asOf: 20_000,
      segmentFrom: "customer",
      segmentTo: "client",
      scoreTenthsFrom: 400,
      scoreTenthsTo: 700,
      flagsFrom: "",
      flagsTo: "quiet",
      cause: "hand",
      modelVersion: first ? "1.0" : "",
    },
  });
  await prisma.label.create({ data: { ...change, segment: "client", by: "=Ines" } });
  const event = { onDay: 20_000, kind: "note", text: "=Shared their budget\nfirst.", by: "Ines" };
  await prisma.accountEvent.create({ data: { ...change, id: uuid(), ...event } });
  await makeAudit(scope);
  const key = { id: uuid(), name: "nightly", role: "viewer", hash: uuid() };
  await prisma.apiKey.create({
    data: { workspaceId, ...key, createdAt: NOW, expiresAt: new Date("2030-01-01") },
  });
  const invitation = { id: uuid(), name: "Karl", role: "kam", invitedBy: "x", hash: uuid() };
  await prisma.invitation.create({
    data: { workspaceId, ...invitation, createdAt: NOW, expiresAt: new Date("2030-01-01") },
  });
  const importId = (await prisma.import.findFirst({ where: { workspaceId } }))?.id ?? "";
  const row = { importId, line: 2, action: "create", label: "Haus Eins", body: "{}" };
  await prisma.importRow.create({ data: { workspaceId, ...row } });
  const asked = { importId, number: 1, key: "name haus", label: "Haus", choice: "ask", body: "{}" };
  await prisma.importAccount.create({ data: { workspaceId, ...asked } });
  const sheetPiece = { importId, sheet: 0, number: 0, rows: '[[1,"Account name"]]' };
  await prisma.importSheetPiece.create({ data: { workspaceId, ...sheetPiece } });
  const exportId = uuid();
  const times = { createdAt: NOW, expiresAt: new Date("2030-01-01") };
  await prisma.export.create({ data: { workspaceId, id: exportId, status: "ready", ...times } });
  const piece = { exportId, number: 0, bytes: new Uint8Array([1, 2, 3]) };
  await prisma.exportPiece.create({ data: { workspaceId, ...piece } });
  await prisma.job.create({
    data: { id: uuid(), workspaceId, kind: "refresh-portfolio", status: "done" },
  });
  await prisma.$transaction((transaction) =>
    note(transaction, scope, { action: "audit.made", subject: "+Audit", details: { count: 1 } }),
  );
}
