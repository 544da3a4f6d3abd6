import { nameKey } from "@/lib/importing/name-key";
import type { PlannedRow } from "@/lib/importing/plan";
import type { PersonRecord } from "@/lib/repositories/people";
import { type ImportCounts, OWNERS_SHOWN } from "@/lib/schemas/import-record";

/** Notes the owners that a plan names and nobody knows: landing it would add them as people. */
export function createNewOwners(people: readonly PersonRecord[], counts: ImportCounts) {
  const known = new Set(people.map((person) => person.nameKey));
  return {
    note(planned: PlannedRow): void {
      const name = ownerOf(planned);
      const key = nameKey(name ?? "");
      if (!name || key === "" || known.has(key)) return;
      known.add(key);
      counts.newOwners += 1;
      if (counts.newOwnerNames.length < OWNERS_SHOWN) counts.newOwnerNames.push(name);
    },
  };
}

/** The owner a row gives its account, where it gives one. */
function ownerOf(planned: PlannedRow): string | undefined {
  if (planned.action === "create") return planned.values.owner ?? undefined;
  if (planned.action !== "update") return undefined;
  const to = planned.changes.find(({ field }) => field === "owner")?.to;
  return typeof to === "string" ? to : undefined;
}
