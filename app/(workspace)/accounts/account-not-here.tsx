import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { AccountElsewhere } from "@/components/accounts/account-elsewhere";
import { otherWorkspaceOf } from "@/lib/auth/account-elsewhere";
import { switchTo } from "../workspaces/actions";

/** What a page shows in place of an account that is not in this workspace: where else it is. */
export async function accountNotHere(accountId: string): Promise<ReactNode> {
  const workspace = await otherWorkspaceOf(accountId);
  if (!workspace) notFound();
  return (
    <DrawnFor>
      <AccountElsewhere accountId={accountId} workspace={workspace} switchTo={switchTo} />
    </DrawnFor>
  );
}
