import { nameKey } from "@/lib/importing/name-key";
import { newId } from "@/lib/new-id";
import type { PersonRecord } from "@/lib/repositories/people";

/**
 * Finds the owner an account names, and notes the people nobody knows yet, so that they can be
 * added in one statement. An account that names no owner belongs to whoever brings it.
 */
export class Owners {
  readonly #byKey: Map<string, PersonRecord>;
  #added: PersonRecord[] = [];

  constructor(
    people: readonly PersonRecord[],
    private readonly unnamed: PersonRecord,
  ) {
    this.#byKey = new Map(people.map((person) => [person.nameKey, person]));
  }

  /** The person of that name; without a name, whoever brings the account. */
  find(name: string | null | undefined): PersonRecord {
    const key = nameKey(name ?? "");
    if (!name || key === "") return this.unnamed;
    const known = this.#byKey.get(key);
    if (known) return known;
    const person = { id: newId(), name, nameKey: key };
    this.#byKey.set(key, person);
    this.#added.push(person);
    return person;
  }

  /** The people noted since the last call. */
  takeAdded(): PersonRecord[] {
    const added = this.#added;
    this.#added = [];
    return added;
  }
}
