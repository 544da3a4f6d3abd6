import { expect } from "vitest";
import { confirmImport } from "@/lib/usecases/import-steps";
import { beforeRead } from "./before-read";
import { provideDatabase, type TestWorkspace } from "./workspace";

const ACCOUNTS_OF_PLAN = /FROM "Account\w*"\s+WHERE .*"id" IN/s;
export const ROWS_OF_PLAN = /FROM "ImportRow"\s+WHERE .*"line" >/s;

/** Lands a plan while something else happens before a read of it. */
export async function landWhile(
  workspace: TestWorkspace,
  id: string,
  act: () => Promise<unknown>,
  { matching = ACCOUNTS_OF_PLAN, skip = 0, useReferenceTicket = false } = {},
): Promise<void> {
  const { database, scope } = workspace;
  await confirmImport(scope, id, { skipErrors: false, useReferenceTicket });
  let acted = false;
  const meanwhile = async () => {
    provideDatabase(database);
    await act();
    acted = true;
  };
  provideDatabase(beforeRead(database, matching, meanwhile, skip));
  await workspace.runJobs();
  expect(acted).toBe(true);
}
