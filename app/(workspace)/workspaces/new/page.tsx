import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { WorkspaceFileForm } from "@/components/imports/workspace-file-form";
import { NewWorkspaceForm } from "@/components/people/new-workspace-form";
import { Section } from "@/components/ui/section";
import { requireAnywhere, requireScope } from "@/lib/auth/current-scope";
import { viewSettings } from "@/lib/usecases/workspace-settings";
import { make } from "../actions";

export const metadata: Metadata = { title: "New workspace" };

export default async function NewWorkspacePage() {
  await requireAnywhere("workspace.make");
  const view = await viewSettings(await requireScope("portfolio.read"));
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <h1 className="text-heading font-semibold">New workspace</h1>
        <p className="max-w-prose text-muted">
          Each workspace has its own accounts, people and settings. You become its owner. Nobody
          else can see it until you invite them.
        </p>
        <Section title="Start empty">
          <NewWorkspaceForm view={view} action={make} />
        </Section>
        <Section title="Create from an export">
          <WorkspaceFileForm />
        </Section>
      </div>
    </DrawnFor>
  );
}
