import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { DEFAULT_WORKSPACE_ID } from "@/lib/schemas/workspace";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { type Answer, type Credentials, saidBy } from "./calls";
import type { Fields, IdKind } from "./expectations";
import { sha256 } from "./other-workspace";
import type { Stored } from "./stored";
import { accountOf, type Word, type World } from "./world";

const SAVE = "(workspace)/accounts/actions#saveAccount";

/** Somebody by whom things are made. */
export interface Maker extends Credentials {
  readonly email: string;
}

/** Makes, by the product's own ways, what there are ids of; each answers the new one's id. */
export function thingsOf(stored: Stored, { call, send }: Pick<World, "call" | "send">) {
  const one = async (sql: string, ...parameters: readonly string[]) =>
    (await stored.run(sql, ...parameters))[0] ?? {};
  const standsAt = (table: "Import" | "Export", id: string, status: string) =>
    expect
      .poll(() => one(`SELECT "status" FROM "${table}" WHERE "id" = $1`, id), { intervals: [50] })
      .toEqual({ status });

  const account = async (maker: Maker, word: Word, more: Fields = {}) => {
    // There are several of this name, one for each caller who uses one up.
    const named = { name: accountOf(word), "confirm.duplicate": `haus ${word}` };
    const fields = { version: "0", ...named, industry: word, ...more };
    return idIn(await call(maker, SAVE, fields));
  };
  /** A change of an account, which can be undone. */
  const change = async (maker: Maker, accountId: string) => {
    idIn(await call(maker, SAVE, { accountId, version: "0", notes: "Seen." }));
    const latest = `SELECT "id" FROM "AccountChange" WHERE "accountId" = $1 ORDER BY "at" DESC, "id" DESC`;
    return String((await one(latest, accountId)).id);
  };
  const sentImport = async (maker: Maker, word: Word) => {
    const sent = await send(maker, `/api/imports?name=${word}-${randomUUID()}.csv`, {
      method: "PUT",
      body: `Account name\nHaus ${randomUUID()} ${word}\n`,
    });
    const id = String(JSON.parse(sent.body).id);
    await standsAt("Import", id, "columns");
    return id;
  };
  const checkedImport = async (maker: Maker, word: Word) => {
    const importId = await sentImport(maker, word);
    const columns = { importId, kind: "accounts", "target.0": "name" };
    await call(maker, "(workspace)/import/actions#chooseColumns", columns);
    await standsAt("Import", importId, "checked");
    return importId;
  };
  const audit = async (maker: Maker, word: Word) => {
    const id = idIn(await call(maker, "(workspace)/audits/actions#newAudit"));
    await stored.run(`UPDATE "Audit" SET "title" = $1 WHERE "id" = $2`, `Audit of ${word}`, id);
    return id;
  };
  const invitation = async (maker: Maker, word: Word) => {
    const fields = { name: `for ${word}`, role: "viewer" };
    const key = "(workspace)/settings/people/actions#inviteSomebody";
    const { token } = JSON.parse(saidBy(await call(maker, key, fields)));
    return String((await one(`SELECT "id" FROM "Invitation" WHERE "hash" = $1`, sha256(token))).id);
  };
  const key = async (maker: Maker, word: Word) => {
    const fields = { name: `for ${word}`, role: "viewer", days: "1", ownerId: "" };
    const made = saidBy(await call(maker, "(workspace)/settings/keys/actions#make", fields));
    const hash = sha256(JSON.parse(made).key);
    return String((await one(`SELECT "id" FROM "ApiKey" WHERE "hash" = $1`, hash)).id);
  };
  const rate = async (maker: Maker, word: Word) => {
    const fields = { currency: "CHF", fromDay: "2024-05-01", rate: "1.04" };
    await call(maker, "(workspace)/settings/rates/actions#give", fields);
    const made = `SELECT "id" FROM "CurrencyRate" WHERE "workspaceId" = $1 AND "currency" = 'CHF'`;
    return String((await one(made, workspaceOf(word))).id);
  };
  /** A version of the model that was never applied. */
  const model = async (_: Maker, word: Word) => {
    const version = `of-${word}-${randomUUID().slice(0, 8)}`;
    await stored.run(
      `INSERT INTO "ScoringModel" ("workspaceId", "version", "definition", "createdAt")
       SELECT "id", $1, $2, "createdAt" FROM "Workspace" WHERE "id" = $3`,
      ...[version, JSON.stringify({ ...DEFAULT_MODEL, version }), workspaceOf(word)],
    );
    return version;
  };
  const exported = async (maker: Maker, word: Word) => {
    await call(maker, "(workspace)/settings/export/actions#start");
    const made = `SELECT "id" FROM "Export" WHERE "workspaceId" = $1`;
    const id = String((await one(made, workspaceOf(word))).id);
    await standsAt("Export", id, "ready");
    return id;
  };
  /** A further session of its maker. */
  const session = async ({ email }: Maker) => {
    const id = randomUUID();
    await stored.run(
      `INSERT INTO "Session" ("id", "userId", "token", "expiresAt", "createdAt", "updatedAt")
       SELECT $1, "userId", $2, "expiresAt", "createdAt", "updatedAt" FROM "Session"
       WHERE "userId" = (SELECT "id" FROM "User" WHERE "email" = $3) LIMIT 1`,
      ...[id, randomUUID(), email],
    );
    return id;
  };

  /** An account, a change of it, and imports. */
  const ofAccounts = async (maker: Maker, word: Word, importer: Maker, fields: Fields = {}) => {
    const id = await account(maker, word, fields);
    return {
      account: id,
      change: await change(maker, id),
      import: await sentImport(importer, word),
      "checked-import": await checkedImport(importer, word),
    };
  };
  /** What else there is of a workspace, one of each kind. */
  const ofWorkspace = async (
    maker: Maker,
    word: Word,
    people: Pick<Record<IdKind, string>, "member" | "giver" | "taker">,
  ): Promise<Omit<Record<IdKind, string>, keyof Awaited<ReturnType<typeof ofAccounts>>>> => ({
    ...people,
    audit: await audit(maker, word),
    invitation: await invitation(maker, word),
    export: await exported(maker, word),
    key: await key(maker, word),
    rate: await rate(maker, word),
    model: await model(maker, word),
    session: await session(maker),
    workspace: workspaceOf(word),
  });
  /** How to make a further one of the kinds that are used up. */
  const fresh: Partial<Record<IdKind, (maker: Maker, word: Word) => Promise<string>>> = {
    import: sentImport,
    "checked-import": checkedImport,
    invitation,
    key,
    rate,
    model,
    session,
  };
  return { ofAccounts, ofWorkspace, fresh };
}

/** The id of a word's workspace. */
export const workspaceOf = (word: Word) => (word === "zwinge" ? word : DEFAULT_WORKSPACE_ID);

function idIn({ location, body }: Answer): string {
  const id = location.split("/").at(-1);
  if (!id) throw new Error(`Nothing was made: ${body.slice(-2000)}`);
  return id;
}
