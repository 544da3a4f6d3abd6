import { WORKSPACE_FIELD } from "@/lib/schemas/form-fields";
import type { Role } from "@/lib/schemas/roles";
import { OWNER } from "@/tests/e2e/product-database";
import type { Product } from "@/tests/e2e/start-product";
import { builtActions, type Credentials, callAction, NO_CREDENTIALS, saidBy, send } from "./calls";
import type { Fields, IdKind } from "./expectations";
import { LENDER, makeKeys, otherWorkspaceInvitation } from "./other-workspace";
import { openStored, type Stored } from "./stored";
import { type Maker, thingsOf, workspaceOf } from "./things";

/** Somebody, or something, that asks. */
export interface Principal extends Maker {
  readonly name: string;
  /** What they are in their workspace; undefined for whoever nobody knows (any more). */
  readonly role: Role | undefined;
  readonly isKey: boolean;
  /** The word in everything of their workspace, and the one in everything of the other. */
  readonly own: Word;
  readonly foreign: Word;
}

/**
 * Everything of a workspace that has a name is named with its word. The third stands for what is
 * in the first workspace and not its KAM's: an account, a change of it, imports.
 */
export type Word = "aller" | "zwinge" | "schunter";

/** The name of the account of a word. */
export const accountOf = (word: Word) => `Haus ${word}`;

/** Two workspaces of a running product with everybody who may ask for something of them. */
export interface World {
  readonly principals: readonly Principal[];
  readonly stored: Stored;
  /** An id of a kind in the workspace of a word. */
  idOf(word: Word, kind: IdKind): string;
  /** A thing of that kind to be changed by its caller: a new one where it is used up. */
  freshId(principal: Principal, kind: IdKind): Promise<string>;
  /** The same one in a new session. */
  signIn(principal: Principal): Promise<Principal>;
  /** Sends the form of an action, drawn for the caller's own workspace where the fields name none. */
  call(
    principal: Credentials & Partial<Pick<Principal, "own">>,
    action: string,
    fields?: Fields,
  ): ReturnType<typeof callAction>;
  send(
    principal: Credentials,
    path: string,
    request?: Parameters<typeof send>[3],
  ): ReturnType<typeof send>;
}

/** The address that somebody signs in with. */
const emailOf = (name: string, word: Word) =>
  name === "owner" ? OWNER.email : `${name}@${word}.example`;

export async function makeWorld({ baseURL, databaseUrl, clientele }: Product): Promise<World> {
  const stored = openStored(databaseUrl);
  const actions = builtActions();
  const call: World["call"] = (credentials, key, fields) => {
    const action = actions.get(key);
    if (!action) throw new Error(`The build has no action ${key}.`);
    const { own = "aller" } = credentials;
    const drawnFor = { [WORKSPACE_FIELD]: workspaceOf(own) };
    return callAction(baseURL, action, credentials, { ...drawnFor, ...fields });
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
    const { password } = OWNER;
    const fields = { token, name: `${name} ${word}`, email: emailOf(name, word), password };
    const { cookies } = await call(NO_CREDENTIALS, "(public)/join/actions#accept", fields);
    return { cookie: cookies.join("; "), authorization: undefined };
  };

  const enterAs = async (email: string): Promise<Credentials> => {
    const fields = { email, password: OWNER.password };
    const { cookies } = await call(NO_CREDENTIALS, "(public)/actions#enter", fields);
    return { cookie: cookies.join("; "), authorization: undefined };
  };
  const owner = await enterAs(OWNER.email);
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
    OWNER.email,
  );
  const userId = async (name: string, word: Word) =>
    String(
      (await stored.run(`SELECT "id" FROM "User" WHERE "email" = $1`, emailOf(name, word)))[0]?.id,
    );
  await call(owner, "(workspace)/settings/people/actions#change", {
    userId: await userId("removed", "aller"),
    role: "none",
    shown: "viewer",
  });

  /** Who owns accounts: of a member, the owner they are. */
  const ownerIn = async (word: Word, name: string) => {
    const sql = `SELECT "Person"."id" AS "id", "Person"."name" AS "name"
      FROM "Member" JOIN "Person" ON "Person"."workspaceId" = "Member"."workspaceId"
      AND "Person"."id" = "Member"."personId" WHERE "Member"."workspaceId" = $1
      AND "Member"."userId" = $2`;
    const [row] = await stored.run(sql, workspaceOf(word), await userId(name, word));
    return { id: String(row?.id), name: String(row?.name) };
  };
  const kam = await ownerIn("aller", "kam");

  const keys = await makeKeys(clientele, stored, kam.id);
  const person = (name: string, role: Role | undefined, own: Word = "aller"): Principal => ({
    ...(people[name] ?? NO_CREDENTIALS),
    name,
    role,
    email: emailOf(name, own),
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

  const things = thingsOf(stored, { call, send: ask });
  const ids = new Map<string, string>();
  const keep = (word: Word, made: Readonly<Record<string, string>>) => {
    for (const [kind, id] of Object.entries(made)) ids.set(`${word} ${kind}`, id);
  };
  const [first, second] = [person("owner", "owner"), person("other", "owner", "zwinge")];
  const aller = {
    member: await userId("viewer", "aller"),
    giver: (await ownerIn("aller", "viewer")).id,
    taker: (await ownerIn("aller", "admin")).id,
  };
  const zwinge = {
    member: await userId("other", "zwinge"),
    giver: LENDER,
    taker: (await ownerIn("zwinge", "other")).id,
  };
  // The own account and imports of the KAM, so that they may change them.
  const importer = person("kam", "kam");
  keep("aller", await things.ofAccounts(first, "aller", importer, { owner: kam.name }));
  keep("aller", await things.ofWorkspace(first, "aller", aller));
  keep("schunter", await things.ofAccounts(first, "schunter", first));
  keep("zwinge", await things.ofAccounts(second, "zwinge", second));
  keep("zwinge", await things.ofWorkspace(second, "zwinge", zwinge));

  const idOf: World["idOf"] = (word, kind) => ids.get(`${word} ${kind}`) ?? "";
  const freshId: World["freshId"] = async (principal, kind) =>
    (await things.fresh[kind]?.(principal, principal.own)) ?? idOf(principal.own, kind);
  const signIn: World["signIn"] = async (principal) => ({
    ...principal,
    ...(await enterAs(principal.email)),
  });
  return { principals, stored, idOf, freshId, signIn, call, send: ask };
}
