import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { AccountList } from "@/components/accounts/account-list";
import { requireScope, scopeFor } from "@/lib/auth/current-scope";
import { accountListQuery } from "@/lib/schemas/account-list";
import { listAccounts } from "@/lib/usecases/list-accounts";

export const metadata: Metadata = { title: "Accounts" };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function AccountsPage({ searchParams }: Props) {
  const query = accountListQuery.parse(await searchParams);
  const view = await listAccounts(await requireScope("portfolio.read"), query);
  const mayAdd = (await scopeFor("accounts.write")).ok;
  return (
    <DrawnFor>
      <AccountList view={view} mayAdd={mayAdd} />
    </DrawnFor>
  );
}
