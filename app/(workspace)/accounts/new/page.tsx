import type { Metadata } from "next";
import { saveAccount } from "@/app/(workspace)/accounts/actions";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { AccountForm } from "@/components/accounts/account-form";
import { requireScope } from "@/lib/auth/current-scope";
import { openNewAccountForm } from "@/lib/usecases/edit-account-form";

export const metadata: Metadata = { title: "New account" };

export default async function NewAccountPage() {
  const view = await openNewAccountForm(await requireScope("accounts.write"));
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <h1 className="text-heading font-semibold">New account</h1>
        <AccountForm view={view} action={saveAccount} cancelHref="/accounts" />
      </div>
    </DrawnFor>
  );
}
