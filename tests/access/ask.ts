import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { isAllowed } from "@/lib/schemas/permissions";
import type { Answer } from "./calls";
import type { Asks, HandlerExpectation, PageExpectation } from "./expectations";
import { accountOf, type Principal, type World } from "./world";

export type Outcome = "allowed" | "forbidden" | "signed-out";

/** What somebody may, derived from the one table of permissions. */
export function outcomeOf({ role, isKey }: Principal, asks: Asks, takesKeys: boolean): Outcome {
  if (asks === "open") return "allowed";
  if (!role || (isKey && !takesKeys)) return "signed-out";
  return asks === "signed-in" || isAllowed(role, asks) ? "allowed" : "forbidden";
}

/** Nothing of the other workspace stands in an answer, its name and title included. */
export function expectNothingForeign({ body }: Answer, { foreign }: Principal, why: string): void {
  expect(body.toLowerCase().includes(foreign), `${why}: something of another workspace`).toBe(
    false,
  );
}

export const neverId = () => randomUUID();

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
  const { asks, id, query = "" } = page;
  const outcome = outcomeOf(principal, asks, false);
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
    expect(asks === "open" ? [200, 307] : [200], `${address} by ${principal.name}`).toContain(
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
