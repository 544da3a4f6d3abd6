import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { DeletionForm } from "@/components/portfolio/deletion-form";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/auth/current-scope";
import { viewDeletion } from "@/lib/usecases/plan-deletion";
import { workspaceFrame } from "@/lib/usecases/workspace-frame";
import { ask } from "./actions";

export const metadata: Metadata = { title: "Delete this workspace" };

export default async function DeletionPage() {
  const scope = await requireScope("workspace.delete");
  const [when, { workspaceName }] = await Promise.all([viewDeletion(scope), workspaceFrame(scope)]);
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <h1 className="text-heading font-semibold">Delete this workspace</h1>
        <div className="grid max-w-prose gap-2">
          <p>
            Seven days after it was asked for, the workspace goes with everything in it: accounts,
            orders, history, audits, imports, its log, its keys, and the sign-in of everybody who
            belongs to no other workspace. Until then everything works on, each page says when it
            goes, and every owner can keep it.
          </p>
          <p>
            <TextLink href="/settings/export">Take everything with you</TextLink> first: nothing
            brings it back afterwards.
          </p>
        </div>
        {when ? (
          <p className="font-medium">It is deleted on {when}.</p>
        ) : (
          <DeletionForm workspaceName={workspaceName} action={ask} />
        )}
      </div>
    </DrawnFor>
  );
}
