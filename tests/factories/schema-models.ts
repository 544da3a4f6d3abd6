import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "@/tests/setup/both-databases";

/** The columns of every model of the schema, without relations. */
export function schemaModels(): ReadonlyMap<string, readonly string[]> {
  const schema = readFileSync(join(PROJECT_ROOT, "prisma", "schema.prisma"), "utf8");
  const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)];
  const names = new Set(models.map(([, name]) => name));
  return new Map(
    models.map(([, name = "", body = ""]) => [
      name,
      [...body.matchAll(/^ {2}(\w+) +(\w+)/gm)]
        .filter(([, , type]) => !names.has(type))
        .map(([, column = ""]) => column),
    ]),
  );
}

/** The tables that belong to workspaces: those with the column workspaceId. */
export function tablesOfWorkspaces(): string[] {
  return [...schemaModels()]
    .filter(([, columns]) => columns.includes("workspaceId"))
    .map(([t]) => t);
}
