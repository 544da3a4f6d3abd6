import { accountsByIds } from "@/lib/repositories/account-matching";
import type { ImportRecord } from "@/lib/schemas/import-record";
import type { Scope } from "@/lib/scope";

/** The accounts that a landing named when it stopped, as far as they are there, by name. */
export async function movedAccounts(
  scope: Scope,
  { problem }: ImportRecord,
): Promise<{ href: string; name: string }[]> {
  const accounts = await accountsByIds(scope, problem?.accounts ?? [], () => "");
  return accounts
    .map(({ id, values }) => ({ href: `/accounts/${id}`, name: values.name ?? "" }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
