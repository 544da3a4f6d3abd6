import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { override, saveFact, takeOverrideAway, undo } from "@/app/(workspace)/accounts/actions";
import { AccountView } from "@/components/accounts/account-view";
import { requireScope } from "@/lib/auth/current-scope";
import { readAccountName, viewAccount } from "@/lib/usecases/view-account";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = await readAccountName(await requireScope("portfolio.read"), (await params).id);
  return { title: name ?? "Not found" };
}

export default async function AccountPage({ params }: Props) {
  const view = await viewAccount(await requireScope("portfolio.read"), (await params).id);
  if (!view) notFound();
  const mayChange = view.edit !== undefined;
  return (
    <AccountView
      view={view}
      undo={mayChange ? undo : undefined}
      saveFact={mayChange ? saveFact : undefined}
      overriding={mayChange ? { override, remove: takeOverrideAway } : undefined}
    />
  );
}
