import { renewedIdentifier, renewedNumber } from "@/lib/importing/identifier";
import { nameKey } from "@/lib/importing/name-key";
import { moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { ordersByNumber } from "@/lib/repositories/order-matching";
import { listPeople } from "@/lib/repositories/people";
import {
  accountKeysAfter,
  changedNumbersAfter,
  checkedImports,
  noteKeysRule,
  type Renewal,
  storedKeysRule,
  takenExternalIds,
  writeRenewed,
} from "@/lib/repositories/stored-keys";
import type { LogDetails } from "@/lib/schemas/log-entry";
import type { Scope } from "@/lib/scope";
import { ownNumber } from "./order-numbers";

/** Raised with every change of name-key.ts and identifier.ts. */
const KEYS_RULE = 1;
const BATCH = 5000;
const EXAMPLES = 20;

/** What stays as it was, as another has the renewed value: how many, and some of both. */
class Kept {
  #count = 0;
  readonly #examples: string[] = [];

  note(from: string, to: string): void {
    this.#count += 1;
    if (this.#examples.length < EXAMPLES) this.#examples.push(`${from} (${to})`);
  }

  detail(name: string): LogDetails {
    const more = this.#count - this.#examples.length;
    const rest = more > 0 ? ` and ${more} more` : "";
    return this.#count === 0 ? {} : { [name]: `${this.#examples.join(", ")}${rest}` };
  }
}

/**
 * Makes the names and numbers by which a workspace is matched as the present rules make them, once
 * after each change of the rules: a file of today would else not find what earlier ones brought, and
 * count it twice. What two have in common then stays as it was and is said in the log: only a person
 * can tell which of them is meant.
 */
export async function renewStoredKeys(scope: Scope): Promise<void> {
  if ((await storedKeysRule(scope)) >= KEYS_RULE) return;
  const people = await renewPeople(scope);
  const accounts = await renewAccounts(scope);
  const orders = await renewOrders(scope);
  const details = { ...people, ...accounts, ...orders };
  const isRenewed = Object.keys(details).length > 0;
  // They were checked against what was stored before, and hold names and numbers of before.
  for (const id of await checkedImports(scope)) {
    await moveImportAndEnqueue(scope, id, ["checked"], { status: "checking" }, "check-import");
  }
  await noteKeysRule(scope, KEYS_RULE, isRenewed ? { action: "keys.renewed", details } : undefined);
}

const counted = (name: string, count: number): LogDetails => (count > 0 ? { [name]: count } : {});

async function renewPeople(scope: Scope): Promise<LogDetails> {
  const people = await listPeople(scope);
  const keys = new Set(people.map((person) => person.nameKey));
  const kept = new Kept();
  const renewals = people.flatMap(({ id, name, nameKey: from }): Renewal[] => {
    const to = nameKey(name);
    if (to === from || to === "") return [];
    if (keys.has(to)) {
      kept.note(name, to);
      return [];
    }
    keys.add(to);
    return [{ key: id, from, to }];
  });
  await writeRenewed(scope, "personName", renewals);
  return kept.detail("twoNames");
}

async function renewAccounts(scope: Scope): Promise<LogDetails> {
  const kept = new Kept();
  let names = 0;
  let ids = 0;
  for (let after = ""; ; ) {
    const accounts = await accountKeysAfter(scope, after, BATCH);
    const byName = accounts.flatMap(({ id, name, nameKey: from }): Renewal[] => {
      const to = nameKey(name);
      return to === from ? [] : [{ key: id, from, to }];
    });
    const byId = accounts.flatMap(({ id, externalId: from }): Renewal[] => {
      const to = from === null ? null : renewedIdentifier(from);
      return from === null || to === null || to === from || to === ""
        ? []
        : [{ key: id, from, to }];
    });
    const taken = new Set(
      await takenExternalIds(
        scope,
        byId.map(({ to }) => to),
      ),
    );
    const free = byId.filter(({ from, to }) => {
      if (taken.has(to)) kept.note(from, to);
      return !taken.has(to) && taken.add(to);
    });
    await writeRenewed(scope, "accountName", byName);
    await writeRenewed(scope, "externalId", free);
    names += byName.length;
    ids += free.length;
    const last = accounts.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  return { ...counted("names", names), ...counted("ids", ids), ...kept.detail("twoIds") };
}

async function renewOrders(scope: Scope): Promise<LogDetails> {
  const kept = new Kept();
  let numbers = 0;
  for (let after = ""; ; ) {
    const orders = await changedNumbersAfter(scope, after, BATCH);
    const changed = orders.flatMap(({ orderNumber: from, accountId }) => {
      const to = renewedNumber(from);
      return to === from || to === ""
        ? []
        : [{ from, to, own: ownNumber(to, accountId), accountId }];
    });
    const found = await ordersByNumber(
      scope,
      changed.flatMap(({ to, own }) => [to, own]),
    );
    const taken = new Map([...found].map(([number, order]) => [number, order.accountId]));
    const renewals = changed.flatMap(({ from, to, own, accountId }): Renewal[] => {
      const holder = taken.get(to);
      const free = holder === undefined ? to : holder !== accountId && !taken.has(own) && own;
      if (!free) {
        kept.note(from, to);
        return [];
      }
      taken.set(free, accountId);
      return [{ key: from, from, to: free }];
    });
    await writeRenewed(scope, "orderNumber", renewals);
    numbers += renewals.length;
    const last = orders.at(-1);
    if (last === undefined) break;
    after = last.orderNumber;
  }
  return { ...counted("orderNumbers", numbers), ...kept.detail("twoOrders") };
}
