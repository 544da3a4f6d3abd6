import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { DeletionForm } from "@/components/portfolio/deletion-form";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Outcome } from "@/components/ui/outcome";
import { TextLink } from "@/components/ui/text-link";
import { requireScope } from "@/lib/auth/current-scope";
import { viewDeletion } from "@/lib/usecases/plan-deletion";
import { workspaceFrame } from "@/lib/usecases/workspace-frame";
import { ask } from "./actions";

export const metadata: Metadata = { title: "Delete the workspace" };

interface DeletionPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function DeletionPage({ searchParams }: DeletionPageProps) {
  const scope = await requireScope("workspace.delete");
  const [when, { workspaceName }] = await Promise.all([viewDeletion(scope), workspaceFrame(scope)]);
  const { cancelled } = await searchParams;
  return (
    <DrawnFor>
      <div className="grid gap-6">
        {cancelled && !when ? (
          <Outcome of={cancelled} tone="info" role="status">
            <p>The deletion is cancelled. The workspace stays as it is.</p>
          </Outcome>
        ) : null}
        <h1 className="text-heading font-semibold">Delete the workspace</h1>
        <div className="grid max-w-prose gap-2">
          <p>
            The workspace is deleted seven days after you request it, with everything in it:
            accounts, orders, history, audits, imports, log, API keys, and the sign-ins of people
            who belong to no other workspace. Until then everything keeps working, every page shows
            the date, and any owner can cancel the deletion.
          </p>
          <p>
            <TextLink href="/settings/export">Export everything</TextLink> first: a deletion cannot
            be undone.
          </p>
        </div>
        <KeepFocus>
          {when ? (
            <p className="font-medium">It will be deleted on {when}.</p>
          ) : (
            <DeletionForm workspaceName={workspaceName} action={ask} />
          )}
        </KeepFocus>
      </div>
    </DrawnFor>
  );
}
