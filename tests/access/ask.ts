import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { isAllowed } from "@/lib/schemas/permissions";
import { type Answer, saidBy } from "./calls";
import type {
  ActionExpectation,
  Asks,
  Fields,
  HandlerExpectation,
  IdKind,
  PageExpectation,
} from "./expectations";
import { accountOf, type Principal, type Word, type World } from "./world";

export type Outcome = "allowed" | "forbidden" | "signed-out";

/** What a key is to pages and actions, and to handlers for people. */
const KEYS = { ignored: "signed-out", refused: "forbidden", taken: undefined } as const;

/** What somebody may, derived from the one table of permissions. */
export function outcomeOf(
  { role, isKey }: Principal,
  asks: Asks,
  keys: keyof typeof KEYS,
): Outcome {
  if (asks === "open") return "allowed";
  if (isKey && KEYS[keys]) return KEYS[keys];
  if (!role) return "signed-out";
  return asks === "signed-in" || isAllowed(role, asks) ? "allowed" : "forbidden";
}

/** The same of a handler. */
export const ofHandler = (principal: Principal, { asks, isForPeople }: HandlerExpectation) =>
  outcomeOf(principal, asks, isForPeople ? "refused" : "taken");

/** Nothing of the other workspace stands in an answer, its name and title included. */
export function expectNothingForeign({ body }: Answer, { foreign }: Principal, why: string): void {
  expect(body.toLowerCase().includes(foreign), `${why}: something of another workspace`).toBe(
    false,
  );
}

const neverId = () => randomUUID();

/** An address with its bracketed parts filled in. */
const fill = (address: string, id = "none") => address.replace(/\[[^\]]*\]/g, id);

const titleOf = ({ body }: Answer) => body.match(/<title>([^<]*)<\/title>/)?.[1];

/** Asks for a page with the own id, a foreign one and one that never was. */
export async function askForPage(
  world: World,
  address: string,
  page: PageExpectation,
  principal: Principal,
) {
  const { asks, id, query = "", status = 200 } = page;
  const outcome = outcomeOf(principal, asks, "ignored");
  const ask = async (value: string | undefined, what: string) => {
    const why = `${address} by ${principal.name}, ${what}`;
    const answer = await world.send(principal, fill(address, value) + query);
    expectNothingForeign(answer, principal, why);
    if (outcome === "signed-out") {
      expect([answer.status, answer.location], why).toEqual([307, "/sign-in"]);
    } else if (outcome === "forbidden") {
      expect(answer.status, why).toBe(403);
    }
    if (outcome !== "allowed") expect(answer.body, why).not.toContain(accountOf(principal.own));
    return answer;
  };
  const own = await ask(id && world.idOf(principal.own, id), "its own");
  if (outcome === "allowed") {
    expect(asks === "open" ? [status, 307] : [status], `${address} by ${principal.name}`).toContain(
      own.status,
    );
  }
  if (!id) return;
  const foreign = await ask(world.idOf(principal.foreign, id), "a foreign id");
  const never = await ask(neverId(), "an id that never was");
  if (outcome === "allowed") expect(never.status, address).toBe(404);
  const [what, expected] = [foreign, never].map((answer) => [answer.status, titleOf(answer)]);
  expect(what, `${address} by ${principal.name}`).toEqual(expected);
}

const REFUSED = { "signed-out": 401, forbidden: 403 };

/** Likewise a handler, of which it is known what it thinks of its caller. */
export async function askHandler(
  world: World,
  key: string,
  { id, query = "", body, status = 200 }: HandlerExpectation,
  principal: Principal,
  outcome: Outcome,
) {
  const [method = "", address = ""] = key.split(" ");
  const why = `${key} by ${principal.name}`;
  const ask = async (value: string | undefined, right: number) => {
    const answer = await world.send(principal, fill(address, value) + query, {
      method,
      body: body ?? null,
    });
    expect(answer.status, why).toBe(outcome === "allowed" ? right : REFUSED[outcome]);
    expectNothingForeign(answer, principal, why);
    return answer;
  };
  await ask(id && world.idOf(principal.own, id), status);
  if (!id) return;
  const foreign = await ask(world.idOf(principal.foreign, id), 404);
  expect(foreign.body, why).toBe((await ask(neverId(), 404)).body);
}

/** The fields of an action's form with the ids of a workspace. */
export function fieldsOf(
  world: World,
  { ids = [], fields }: ActionExpectation,
  word: Word,
): Fields {
  return fields?.(...ids.map((kind) => world.idOf(word, kind))) ?? {};
}

/** Whether an answer shows that the action ran. */
export const shows = ({ does }: ActionExpectation, answer: Answer) =>
  does !== "changes" && does.test(saidBy(answer));

/** Calls an action with foreign ids in one place and in all: they are taken for such as never were. */
export async function callWithForeignIds(
  world: World,
  key: string,
  expectation: ActionExpectation,
  principal: Principal,
) {
  const { ids = [], fields } = expectation;
  const every = [...ids.keys()];
  for (const places of every.length > 1 ? [...every.map((at) => [at]), every] : [every]) {
    const why = `${key} by ${principal.name} with a foreign id at ${places}`;
    const refusalTo = async (idOf: (kind: IdKind) => string) => {
      const sent = ids.map((kind, at) =>
        places.includes(at) ? idOf(kind) : world.idOf(principal.own, kind),
      );
      const answer = await world.call(principal, key, fields?.(...sent));
      expect(shows(expectation, answer), why).toBe(false);
      expectNothingForeign(answer, principal, why);
      return [answer.status, sent.reduce((said, id) => said.replaceAll(id, "ID"), saidBy(answer))];
    };
    const foreign = await refusalTo((kind) => world.idOf(principal.foreign, kind));
    expect(foreign, why).toEqual(await refusalTo(neverId));
  }
}
