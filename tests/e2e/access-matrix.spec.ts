import { expect, test } from "@playwright/test";
import { WORKSPACE_FIELD } from "@/lib/schemas/form-fields";
import { ACTIONS, GUARDED } from "@/tests/access/action-expectations";
import {
  askForPage,
  askHandler,
  callWithForeignIds,
  expectNothingForeign,
  fieldsOf,
  type Outcome,
  ofHandler,
  outcomeOf,
  shows,
} from "@/tests/access/ask";
import { builtActions, saidBy } from "@/tests/access/calls";
import { isKeptByWhoMay } from "@/tests/access/deletion";
import { type ActionExpectation, HANDLERS, PAGES } from "@/tests/access/expectations";
import { changesOwnAlone, seesOwnAlone } from "@/tests/access/kam";
import { makeWorld, type Principal, type World } from "@/tests/access/world";
import type { Product } from "./start-product";
import { startWithoutProxy } from "./without-proxy";

/*
 * Every page, handler and server action of the build, asked over HTTP by everybody, with ids of the
 * own workspace, of another one and of nothing, without `proxy.ts`. What each asks is in
 * tests/access/expectations.ts. One product and one database: the tests run in their order, what
 * changes something last.
 */
test.describe.configure({ mode: "serial", timeout: 120_000 });

let product: Product;
let world: World;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  product = await startWithoutProxy("access-matrix");
  world = await makeWorld(product);
});
test.afterAll(async () => {
  await world?.stored.close();
  await product.stop();
});

/** Whoever asks for pages and actions: people, and a key, which opens neither. */
const visitors = () => world.principals.filter(({ isKey, name }) => !isKey || name === "owner key");

const named = (wanted: string): Principal => {
  const found = world.principals.find(({ name }) => name === wanted);
  if (!found) throw new Error(`There is no ${wanted}.`);
  return found;
};

test("pages", async () => {
  const before = await world.stored.everything();
  for (const [address, expectation] of Object.entries(PAGES)) {
    await Promise.all(
      visitors().map((principal) => askForPage(world, address, expectation, principal)),
    );
  }
  expect(await world.stored.everything()).toEqual(before);
});

test("handlers", async () => {
  for (const wanted of ["signed-out", "forbidden", "allowed"] as const) {
    const before = await world.stored.everything();
    for (const [key, expectation] of Object.entries(HANDLERS)) {
      const askers = world.principals.filter(
        (principal) => ofHandler(principal, expectation) === wanted,
      );
      await Promise.all(
        askers.map((principal) => askHandler(world, key, expectation, principal, wanted)),
      );
    }
    if (wanted !== "allowed") expect(await world.stored.everything(), wanted).toEqual(before);
  }
});

/** Those of whom an action has a certain opinion. */
const callersOf = ({ asks }: ActionExpectation, wanted: Outcome) =>
  visitors().filter((principal) => outcomeOf(principal, asks, "ignored") === wanted);

test("the actions of the build are those of the sources", () => {
  expect([...builtActions().keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
});

test("actions refuse who may not, and change nothing", async () => {
  const before = await world.stored.everything();
  for (const [key, expectation] of GUARDED) {
    const refused = (["signed-out", "forbidden"] as const).flatMap((outcome) =>
      callersOf(expectation, outcome).map((principal) => ({ outcome, principal })),
    );
    await Promise.all(
      refused.map(async ({ outcome, principal }) => {
        const { ids, refuses } = expectation;
        for (const word of ids ? [principal.own, principal.foreign] : [principal.own]) {
          const why = `${key} by ${principal.name} with an id of ${word}`;
          const answer = await world.call(principal, key, fieldsOf(world, expectation, word));
          if (refuses) expect(saidBy(answer), why).toMatch(refuses);
          else if (outcome === "forbidden") expect(answer.status, why).toBe(403);
          else expect(answer.location, why).toBe("/sign-in");
          expect(shows(expectation, answer), why).toBe(false);
          expectNothingForeign(answer, principal, why);
        }
      }),
    );
    expect(await world.stored.everything(), key).toEqual(before);
  }
});

test("actions take an id of another workspace for one that never was", async () => {
  const before = await world.stored.everything();
  for (const [key, expectation] of GUARDED) {
    if (!expectation.ids) continue;
    await Promise.all(
      callersOf(expectation, "allowed").map((principal) =>
        callWithForeignIds(world, key, expectation, principal),
      ),
    );
    expect(await world.stored.everything(), key).toEqual(before);
  }
});

test("actions refuse the form of a workspace their sender does not belong to", async () => {
  const before = await world.stored.everything();
  const owner = named("owner");
  for (const [key, expectation] of GUARDED) {
    if (OF_NO_WORKSPACE.test(key)) continue;
    for (const workspace of ["zwinge", "never", ""]) {
      const why = `${key} for ${workspace}`;
      const fields = { ...fieldsOf(world, expectation, "aller"), [WORKSPACE_FIELD]: workspace };
      const answer = await world.call(owner, key, fields);
      expect(saidBy(answer), why).toMatch(
        /^\/workspaces\/other$|[Tt]his page was opened for another workspace/,
      );
    }
    expect(await world.stored.everything(), key).toEqual(before);
  }
});

test("a KAM changes their own accounts alone", async () => {
  const before = await world.stored.everything();
  await changesOwnAlone(world, named("kam"), named("admin"));
  expect(await world.stored.everything()).toEqual(before);
});

test("a workspace that is to be deleted is said so to everybody, and kept by who may", async () => {
  const members = visitors().filter(({ own, role, isKey }) => own === "aller" && role && !isKey);
  await isKeptByWhoMay(world, named("owner"), members);
});

test("nobody ends the session of somebody else", async () => {
  const before = await world.stored.everything();
  const id = world.idOf("aller", "session");
  for (const name of ["admin", "kam", "viewer"]) {
    await world.call(named(name), "(workspace)/you/actions#endOne", { id });
  }
  expect(await world.stored.everything()).toEqual(before);
});

test("to a KAM who sees their own alone, the account of somebody else never was", async () => {
  const see = (own: boolean) => world.stored.run(`UPDATE "Workspace" SET "kamsSeeOwn" = ${own}`);
  await see(true);
  await seesOwnAlone(world, named("kam"));
  await see(false);
});

/** What concerns its sender, or another workspace by its name. */
const OF_NO_WORKSPACE = /^\(workspace\)\/you\/|^\(public\)|workspaces\/actions#(switchTo|make)$/;

const NOT_THEIRS = { workspaceId: "zwinge", role: "owner", version: "1" };

test("actions refuse fields that are not their own", async () => {
  const before = await world.stored.everything();
  for (const [key, expectation] of Object.entries(ACTIONS)) {
    if (!expectation.fields) continue;
    const sender = named(expectation.asks === "open" ? "anonymous" : "owner");
    const fields = fieldsOf(world, expectation, "aller");
    const added = Object.entries(NOT_THEIRS).filter(([name]) => !(name in fields));
    await Promise.all(
      added.map(async ([name, value]) => {
        const answer = await world.call(sender, key, { ...fields, [name]: value });
        expect(shows(expectation, answer), `${key} with ${name}`).toBe(false);
      }),
    );
    expect(await world.stored.everything(), key).toEqual(before);
  }
});

test("actions do for who may what they are for", async () => {
  for (const principal of visitors()) {
    const may = GUARDED.filter(
      ([, { asks }]) => outcomeOf(principal, asks, "ignored") === "allowed",
    );
    const ids = await Promise.all(
      may.map(([, { ids = [] }]) => Promise.all(ids.map((kind) => world.freshId(principal, kind)))),
    );
    for (const [at, [key, expectation]] of may.entries()) {
      const { does, fields } = expectation;
      const why = `${key} by ${principal.name}`;
      const before = does === "changes" ? await world.stored.everything() : undefined;
      const answer = await world.call(principal, key, fields?.(...(ids[at] ?? [])));
      expect([200, 303], why).toContain(answer.status);
      expectNothingForeign(answer, principal, why);
      if (does === "changes") expect(await world.stored.everything(), why).not.toEqual(before);
      else expect(saidBy(answer), why).toMatch(does);
    }
  }
});

test("actions that are open to everybody answer everybody alike", async () => {
  // Whoever was signed in has left everywhere.
  const everybody = await Promise.all(
    visitors().map((one) => (one.role && !one.isKey ? world.signIn(one) : one)),
  );
  for (const [key, expectation] of Object.entries(ACTIONS)) {
    const { asks, does, goesOnIn } = expectation;
    if (asks !== "open") continue;
    for (const principal of everybody) {
      const why = `${key} by ${principal.name}`;
      const fields = fieldsOf(world, expectation, principal.own);
      const answer = await world.call(principal, key, fields);
      expect(saidBy(answer), why).toMatch(does);
      if (goesOnIn !== principal.foreign) expectNothingForeign(answer, principal, why);
    }
  }
});
