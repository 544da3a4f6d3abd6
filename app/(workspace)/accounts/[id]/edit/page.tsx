import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { accountNotHere } from "@/app/(workspace)/accounts/account-not-here";
import { saveAccount } from "@/app/(workspace)/accounts/actions";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { AccountForm } from "@/components/accounts/account-form";
import { requireScope } from "@/lib/auth/current-scope";
import { accountListQuery } from "@/lib/schemas/account-list";
import { accountHref } from "@/lib/usecases/account-list-links";
import { openAccountForm } from "@/lib/usecases/edit-account-form";

export const metadata: Metadata = { title: "Edit account" };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  /** The view of the list that one came from. */
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function EditAccountPage({ params, searchParams }: Props) {
  const { id } = await params;
  const form = await openAccountForm(await requireScope("accounts.write"), id);
  if (!form) return accountNotHere(id);
  if (form === "not-yours") forbidden();
  const account = accountHref(id, accountListQuery.parse(await searchParams));
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <h1 className="text-heading font-semibold">Edit {form.name}</h1>
        <AccountForm view={form.view} action={saveAccount} cancelHref={account} />
      </div>
    </DrawnFor>
  );
}
