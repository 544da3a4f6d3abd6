import type { AccountValues } from "@/lib/schemas/account-fields";
import { nameKey } from "./name-key";
import type { RowProblem } from "./problem";

/**
 * Finds the second row for the same account within a file: by external id, or where there is none
 * by normalised name and country.
 */
export function createDuplicateFinder() {
  const lineOfId = new Map<string, number>();
  const lineOfName = new Map<string, number>();

  return {
    /** The problem of this row, which names the earlier line; undefined for a first row. */
    check(line: number, { externalId, name, country }: AccountValues): RowProblem | undefined {
      const [lines, key, code, field] =
        typeof externalId === "string"
          ? ([lineOfId, externalId, "sameId", "externalId"] as const)
          : ([lineOfName, `${nameKey(name ?? "")} ${country ?? ""}`, "sameName", "name"] as const);
      const otherLine = lines.get(key);
      if (otherLine !== undefined) {
        return { line, code, field, value: externalId ?? name ?? "", otherLine };
      }
      lines.set(key, line);
      return undefined;
    },
  };
}
