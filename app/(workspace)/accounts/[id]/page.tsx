import type { Metadata } from "next";
import { accountNotHere } from "@/app/(workspace)/accounts/account-not-here";
import { override, saveFact, takeOverrideAway, undo } from "@/app/(workspace)/accounts/actions";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { AccountView } from "@/components/accounts/account-view";
import { requireScope } from "@/lib/auth/current-scope";
import { readAccountName, viewAccount } from "@/lib/usecases/view-account";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly history?: string | readonly string[] }>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const name = await readAccountName(await requireScope("portfolio.read"), (await params).id);
  return { title: name ?? "Not found" };
}

export default async function AccountPage({ params, searchParams }: Props) {
  const { id } = await params;
  const wholeHistory = (await searchParams).history === "all";
  const view = await viewAccount(await requireScope("portfolio.read"), id, { wholeHistory });
  if (!view) return accountNotHere(id);
  const mayChange = view.edit !== undefined;
  return (
    <DrawnFor>
      <AccountView
        view={view}
        undo={mayChange ? undo : undefined}
        saveFact={mayChange ? saveFact : undefined}
        overriding={mayChange ? { override, remove: takeOverrideAway } : undefined}
      />
    </DrawnFor>
  );
}
