import { readAccount } from "@/lib/repositories/accounts";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { TestWorkspace } from "./workspace";

/** The account of a name; exactly one must have it. */
export async function accountNamed(workspace: TestWorkspace, name: string): Promise<AccountRecord> {
  const found = (await workspace.rows("Account")).filter((row) => row.name === name);
  if (found.length !== 1) throw new Error(`${found.length} accounts are called ${name}.`);
  const account = await readAccount(workspace.scope, String(found[0]?.id));
  if (!account) throw new Error("The account cannot be read.");
  return account;
}

/** The portfolio's row of the account of a name. */
export async function portfolioRowNamed(workspace: TestWorkspace, name: string) {
  const found = (await workspace.rows("PortfolioRow")).filter((row) => row.name === name);
  if (found.length !== 1) throw new Error(`${found.length} rows are called ${name}.`);
  return found[0] ?? {};
}
