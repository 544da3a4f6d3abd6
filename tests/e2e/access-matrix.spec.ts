import { expect, test } from "@playwright/test";
import {
  askForPage,
  askHandler,
  expectNothingForeign,
  neverId,
  type Outcome,
  outcomeOf,
} from "@/tests/access/ask";
import { type Answer, builtActions, saidBy } from "@/tests/access/calls";
import {
  ACTIONS,
  type ActionExpectation,
  type Fields,
  HANDLERS,
  PAGES,
} from "@/tests/access/expectations";
import { makeWorld, type World } from "@/tests/access/world";
import type { Product } from "./start-product";
import { startWithoutProxy } from "./without-proxy";

/*
 * Every page, handler and server action of the build, asked over HTTP by everybody, with ids of the
 * own workspace, of another one and of nothing, without `proxy.ts`. What each asks is in
 * tests/access/expectations.ts. One product and one database: the tests run in their order, what
 * changes something last.
 */
test.describe.configure({ mode: "serial" });

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

test("pages", async () => {
  test.setTimeout(120_000);
  const before = await world.stored.everything();
  for (const [address, expectation] of Object.entries(PAGES)) {
    await Promise.all(
      visitors().map((principal) => askForPage(world, address, expectation, principal)),
    );
  }
  expect(await world.stored.everything()).toEqual(before);
});

test("handlers", async () => {
  test.setTimeout(120_000);
  for (const wanted of ["signed-out", "forbidden", "allowed"] as const) {
    const before = await world.stored.everything();
    for (const [key, expectation] of Object.entries(HANDLERS)) {
      const askers = world.principals.filter(
        (principal) => outcomeOf(principal, expectation.asks, true) === wanted,
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
  visitors().filter((principal) => outcomeOf(principal, asks, false) === wanted);

/** The actions that are not for everybody. */
const GUARDED = Object.entries(ACTIONS).filter(([, { asks }]) => asks !== "open");

const fieldsOf = ({ fields }: ActionExpectation, id = ""): Fields => fields?.(id) ?? {};

/** Whether an answer shows that the action ran. */
const shows = ({ does }: ActionExpectation, answer: Answer) =>
  does !== "changes" && does.test(saidBy(answer));

/** What an action said, with no id in it: two refusals are the same when they differ in nothing. */
const refusalOf = (answer: Answer, id: string) => [
  answer.status,
  saidBy(answer).replaceAll(id, "ID"),
];

test("the actions of the build are those of the sources", () => {
  expect([...builtActions().keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
});

test("actions refuse who may not, and change nothing", async () => {
  test.setTimeout(120_000);
  const before = await world.stored.everything();
  for (const [key, expectation] of GUARDED) {
    const refused = (["signed-out", "forbidden"] as const).flatMap((outcome) =>
      callersOf(expectation, outcome).map((principal) => ({ outcome, principal })),
    );
    await Promise.all(
      refused.map(async ({ outcome, principal }) => {
        const { id, refuses } = expectation;
        for (const word of id ? [principal.own, principal.foreign] : [principal.own]) {
          const why = `${key} by ${principal.name} with an id of ${word}`;
          const fields = fieldsOf(expectation, id && world.idOf(word, id));
          const answer = await world.call(principal, key, fields);
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
  test.setTimeout(120_000);
  const before = await world.stored.everything();
  for (const [key, expectation] of GUARDED) {
    const { id } = expectation;
    if (!id) continue;
    await Promise.all(
      callersOf(expectation, "allowed").map(async (principal) => {
        const why = `${key} by ${principal.name}`;
        const answers: ReturnType<typeof refusalOf>[] = [];
        for (const value of [world.idOf(principal.foreign, id), neverId()]) {
          const answer = await world.call(principal, key, fieldsOf(expectation, value));
          expect(shows(expectation, answer), why).toBe(false);
          expectNothingForeign(answer, principal, why);
          answers.push(refusalOf(answer, value));
        }
        expect(answers[0], why).toEqual(answers[1]);
      }),
    );
    expect(await world.stored.everything(), key).toEqual(before);
  }
});

test("actions refuse fields that are not their own", async () => {
  test.setTimeout(120_000);
  const before = await world.stored.everything();
  for (const [key, expectation] of Object.entries(ACTIONS)) {
    const { id, asks } = expectation;
    if (!expectation.fields) continue;
    const owner = world.principals.find(
      ({ name }) => name === (asks === "open" ? "anonymous" : "owner"),
    );
    if (!owner) throw new Error("There is no owner.");
    const fields = fieldsOf(expectation, id && world.idOf("aller", id));
    for (const [name, value] of [
      ["workspaceId", "zwinge"],
      ["role", "owner"],
      ["version", "1"],
    ]) {
      if (name === undefined || value === undefined || name in fields) continue;
      const why = `${key} with ${name}`;
      const answer = await world.call(owner, key, { ...fields, [name]: value });
      expect(shows(expectation, answer), why).toBe(false);
      expect(await world.stored.everything(), why).toEqual(before);
    }
  }
});

test("actions do for who may what they are for", async () => {
  test.setTimeout(120_000);
  for (const principal of visitors()) {
    const may = GUARDED.filter(([, { asks }]) => outcomeOf(principal, asks, false) === "allowed");
    const ids = await Promise.all(may.map(([, { id }]) => id && world.freshId(principal, id)));
    for (const [at, [key, expectation]] of may.entries()) {
      const { does } = expectation;
      const why = `${key} by ${principal.name}`;
      const value = ids[at];
      const before = does === "changes" ? await world.stored.everything() : undefined;
      const answer = await world.call(principal, key, fieldsOf(expectation, value));
      expect([200, 303], why).toContain(answer.status);
      expectNothingForeign(answer, principal, why);
      if (does === "changes") expect(await world.stored.everything(), why).not.toEqual(before);
      else expect(saidBy(answer), why).toMatch(does);
    }
  }
});

test("actions that are open to everybody answer everybody alike", async () => {
  for (const [key, expectation] of Object.entries(ACTIONS)) {
    const { asks, does } = expectation;
    if (asks !== "open") continue;
    for (const principal of visitors()) {
      const why = `${key} by ${principal.name}`;
      const answer = await world.call(principal, key, fieldsOf(expectation));
      expect(saidBy(answer), why).toMatch(does);
      expectNothingForeign(answer, principal, why);
    }
  }
});
