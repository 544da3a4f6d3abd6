import { mapAnswer } from "@/lib/importing/answer-door";
import { hardlyMeet, hardlyMetSentence } from "@/lib/importing/hardly-meet";
import { identifier } from "@/lib/importing/identifier";
import { namedByIdSentence, nearlySame, nearlySameSentence } from "@/lib/importing/nearly-same";
import type { OrderAccount } from "@/lib/importing/purchase";
import { MEETING_EXAMPLES } from "@/lib/schemas/hardly-met";
import type { Say } from "./rate-files-table";

const LIST = "the account list";
const ORDERS = "the order history";

/** What the accounts of a list are called by. */
interface Listed {
  readonly ids: ReadonlySet<string>;
  /** Some of their names. */
  readonly names: readonly string[];
  /** How many there are. */
  readonly accounts: number;
}

/**
 * Says it where the list and the orders have hardly an account in common, and where accounts of the
 * orders are in the list but for how they are written.
 * @param apart accounts of the orders that are not in the list
 */
export function sayMeeting(
  { ids, names, accounts }: Listed,
  orders: readonly OrderAccount[],
  apart: readonly OrderAccount[],
  say: Say,
): void {
  const missed = apart.flatMap(({ externalId }) => externalId ?? []);
  const met = orders.length - apart.length;
  if (hardlyMeet(met, accounts, orders.length)) {
    const isOrdered = new Set(orders.flatMap(({ externalId }) => externalId ?? []));
    const unordered = [...ids].filter((id) => !isOrdered.has(id));
    const byId = missed.length > 0 && unordered.length > 0;
    const examples = byId ? unordered : names;
    const others = byId ? missed : apart.map(({ name, externalId }) => name ?? externalId ?? "");
    const found = {
      met,
      of: Math.min(accounts, orders.length),
      examples: examples.slice(0, MEETING_EXAMPLES),
      otherExamples: others.slice(0, MEETING_EXAMPLES),
    };
    say(hardlyMetSentence(found, LIST, ORDERS));
  }
  const nearly = nearlySame(missed, ids);
  if (nearly) say(nearlySameSentence(nearly, ORDERS, LIST));
  const named = apart.flatMap(({ name, externalId }) =>
    externalId === undefined && name !== undefined && ids.has(identifier(name)) ? [name] : [],
  );
  const [example] = named;
  if (example === undefined) return;
  const sentence = namedByIdSentence({ accounts: named.length, example }, LIST);
  say(`${sentence} ${mapAnswer("command", "its header", "Account ID")} does so.`);
}
