import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import type { Role } from "@/lib/schemas/roles";
import { OWNER, type Product } from "@/tests/e2e/start-product";
import { builtActions, type Credentials, callAction, NO_CREDENTIALS, saidBy, send } from "./calls";
import type { Fields, IdKind } from "./expectations";
import { makeKeys, otherWorkspaceInvitation, sha256 } from "./other-workspace";
import { openStored, type Stored } from "./stored";

/** Somebody, or something, that asks. */
export interface Principal extends Credentials {
  readonly name: string;
  /** What they are in their workspace; undefined for whoever nobody knows (any more). */
  readonly role: Role | undefined;
  readonly isKey: boolean;
  /** The word in everything of their workspace, and the one in everything of the other. */
  readonly own: Word;
  readonly foreign: Word;
}

/** Everything of a workspace that has a name is named with its word. */
const WORDS = ["aller", "zwinge"] as const;
export type Word = (typeof WORDS)[number];

/** The name of the account of a workspace. */
export const accountOf = (word: Word) => `Haus ${word}`;

/** Two workspaces of a running product with everybody who may ask for something of them. */
export interface World {
  readonly principals: readonly Principal[];
  readonly stored: Stored;
  /** An id of a kind in the workspace of a word. */
  idOf(word: Word, kind: IdKind): string;
  /** A new thing of that kind, made by its caller, to be changed. */
  freshId(principal: Principal, kind: IdKind): Promise<string>;
  call(principal: Credentials, action: string, fields?: Fields): ReturnType<typeof callAction>;
  send(
    principal: Credentials,
    path: string,
    request?: Parameters<typeof send>[3],
  ): ReturnType<typeof send>;
}

const PASSWORD = "walnut-harbour-lantern-73";

export async function makeWorld({ baseURL, databaseUrl, clientele }: Product): Promise<World> {
  const stored = openStored(databaseUrl);
  const actions = builtActions();
  const call: World["call"] = (credentials, key, fields) => {
    const action = actions.get(key);
    if (!action) throw new Error(`The build has no action ${key}.`);
    return callAction(baseURL, action, credentials, fields);
  };
  const ask: World["send"] = (credentials, path, request) =>
    send(baseURL, path, credentials, request);

  const inviteAs = async (inviter: Credentials, name: string, role: Role) => {
    const said = saidBy(
      await call(inviter, "(workspace)/settings/people/actions#inviteSomebody", { name, role }),
    );
    return String(JSON.parse(said).token);
  };
  const joinBy = async (token: string, name: string, word: Word): Promise<Credentials> => {
    const email = `${name.toLowerCase()}@${word}.example`;
    const fields = { token, name: `${name} ${word}`, email, password: PASSWORD };
    const { cookies } = await call(NO_CREDENTIALS, "(public)/join/actions#accept", fields);
    return { cookie: cookies.join("; "), authorization: undefined };
  };

  const { email, password } = OWNER;
  const entered = await call(NO_CREDENTIALS, "(public)/actions#enter", { email, password });
  const owner: Credentials = { cookie: entered.cookies.join("; "), authorization: undefined };
  const tokens: Record<string, string> = {};
  for (const role of ["admin", "kam", "viewer"] as const) {
    tokens[role] = await inviteAs(owner, role, role);
  }
  tokens.removed = await inviteAs(owner, "removed", "viewer");
  tokens.other = await otherWorkspaceInvitation(stored);
  const people: Record<string, Credentials> = { owner };
  for (const [name, token] of Object.entries(tokens)) {
    people[name] = await joinBy(token, name, name === "other" ? "zwinge" : "aller");
  }
  // Whoever lent the other workspace its first owner is not of it.
  await stored.run(
    `DELETE FROM "Member" WHERE "workspaceId" = $1 AND "userId" IN
    (SELECT "id" FROM "User" WHERE "email" = $2)`,
    "zwinge",
    email,
  );
  const userId = async (name: string, word: Word) =>
    String(
      (await stored.run(`SELECT "id" FROM "User" WHERE "email" = $1`, `${name}@${word}.example`))[0]
        ?.id,
    );
  await call(owner, "(workspace)/settings/people/actions#change", {
    userId: await userId("removed", "aller"),
    role: "none",
  });

  const keys = await makeKeys(clientele, stored);
  const person = (name: string, role: Role | undefined, own: Word = "aller"): Principal => ({
    ...(people[name] ?? NO_CREDENTIALS),
    name,
    role,
    isKey: false,
    own,
    foreign: own === "aller" ? "zwinge" : "aller",
  });
  const principals: Principal[] = [
    person("anonymous", undefined),
    person("owner", "owner"),
    person("admin", "admin"),
    person("kam", "kam"),
    person("viewer", "viewer"),
    person("other", "owner", "zwinge"),
    person("removed", undefined),
    ...keys.map(({ name, role, authorization, own }) => ({
      ...person(name, role, own),
      authorization,
      isKey: true,
    })),
  ];

  const makeAccount = async (maker: Credentials, word: Word, account: Fields) => {
    const fields = { version: "0", name: accountOf(word), industry: word, ...account };
    return idIn(await call(maker, "(workspace)/accounts/actions#saveAccount", fields));
  };
  const makeImport = async (maker: Credentials, word: Word, isChecked: boolean) => {
    const sent = await ask(maker, `/api/imports?name=${word}-${randomUUID()}.csv`, {
      method: "PUT",
      body: `Account name\nHaus ${randomUUID()} ${word}\n`,
    });
    const id = String(JSON.parse(sent.body).id);
    await standsAt(stored, id, "columns");
    if (!isChecked) return id;
    const columns = { importId: id, kind: "accounts", "target.0": "name" };
    await call(maker, "(workspace)/import/actions#chooseColumns", columns);
    await standsAt(stored, id, "checked");
    return id;
  };
  const makeInvitation = async (maker: Credentials, word: Word) => {
    const hash = sha256(await inviteAs(maker, `for ${word}`, "viewer"));
    const [row] = await stored.run(`SELECT "id" FROM "Invitation" WHERE "hash" = $1`, hash);
    return String(row?.id);
  };
  const makeAudit = async (maker: Credentials, word: Word) => {
    const id = idIn(await call(maker, "(workspace)/audits/actions#newAudit"));
    await stored.run(`UPDATE "Audit" SET "title" = $1 WHERE "id" = $2`, `Audit of ${word}`, id);
    return id;
  };

  const ids = new Map<string, string>();
  for (const word of WORDS) {
    const maker = word === "aller" ? owner : (people.other ?? NO_CREDENTIALS);
    // The own account of the KAM, so that they may change it.
    const account: Fields = word === "aller" ? { owner: "kam aller" } : {};
    const made: Record<IdKind, string> = {
      account: await makeAccount(maker, word, account),
      audit: await makeAudit(maker, word),
      import: await makeImport(maker, word, false),
      "checked-import": await makeImport(maker, word, true),
      member: await userId(word === "aller" ? "viewer" : "other", word),
      invitation: await makeInvitation(maker, word),
    };
    for (const [kind, id] of Object.entries(made)) ids.set(`${word} ${kind}`, id);
  }
  const idOf: World["idOf"] = (word, kind) => ids.get(`${word} ${kind}`) ?? "";
  const freshId: World["freshId"] = async (principal, kind) => {
    const { own } = principal;
    if (kind === "import" || kind === "checked-import") {
      return makeImport(principal, own, kind === "checked-import");
    }
    return kind === "invitation" ? makeInvitation(principal, own) : idOf(own, kind);
  };
  return { principals, stored, idOf, freshId, call, send: ask };
}

const idIn = ({ location, body }: { location: string; body: string }): string => {
  const id = location.split("/").at(-1);
  if (!id) throw new Error(`Nothing was made: ${body.slice(-2000)}`);
  return id;
};

/** Waits until the worker has brought an import so far. */
async function standsAt(stored: Stored, id: string, status: string): Promise<void> {
  const read = async () =>
    (await stored.run(`SELECT "status" FROM "Import" WHERE "id" = $1`, id))[0]?.status;
  await expect.poll(read, { intervals: [50] }).toBe(status);
}
