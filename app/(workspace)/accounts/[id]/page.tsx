import type { Metadata } from "next";
import { accountNotHere } from "@/app/(workspace)/accounts/account-not-here";
import { override, saveFact, takeOverrideAway, undo } from "@/app/(workspace)/accounts/actions";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { AccountNeighbours } from "@/components/accounts/account-neighbours";
import { AccountView } from "@/components/accounts/account-view";
import { requireScope } from "@/lib/auth/current-scope";
import { accountListQuery } from "@/lib/schemas/account-list";
import { accountNeighbours } from "@/lib/usecases/account-neighbours";
import { readAccountName, viewAccount } from "@/lib/usecases/view-account";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  /** The view of the list that one came from, and how much of the history is shown. */
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const name = await readAccountName(await requireScope("portfolio.read"), (await params).id);
  return { title: name ?? "Not found" };
}

export default async function AccountPage({ params, searchParams }: Props) {
  const scope = await requireScope("portfolio.read");
  const [{ id }, given] = await Promise.all([params, searchParams]);
  const from = accountListQuery.parse(given);
  const [view, neighbours] = await Promise.all([
    viewAccount(scope, id, { wholeHistory: given.history === "all", from }),
    accountNeighbours(scope, id, from),
  ]);
  if (!view) return accountNotHere(id);
  const mayChange = view.edit !== undefined;
  return (
    <DrawnFor>
      <div className="space-y-3">
        <AccountNeighbours view={neighbours} />
        <AccountView
          view={view}
          undo={mayChange ? undo : undefined}
          saveFact={mayChange ? saveFact : undefined}
          overriding={mayChange ? { override, remove: takeOverrideAway } : undefined}
        />
      </div>
    </DrawnFor>
  );
}
