import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { accountNotHere } from "@/app/(workspace)/accounts/account-not-here";
import { saveAccount } from "@/app/(workspace)/accounts/actions";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { AccountForm } from "@/components/accounts/account-form";
import { requireScope } from "@/lib/auth/current-scope";
import { openAccountForm } from "@/lib/usecases/edit-account-form";

export const metadata: Metadata = { title: "Edit account" };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function EditAccountPage({ params }: Props) {
  const { id } = await params;
  const form = await openAccountForm(await requireScope("accounts.write"), id);
  if (!form) return accountNotHere(id);
  if (form === "not-yours") forbidden();
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <h1 className="text-heading font-semibold">Edit {form.name}</h1>
        <AccountForm view={form.view} action={saveAccount} cancelHref={`/accounts/${id}`} />
      </div>
    </DrawnFor>
  );
}
