import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { JobProgress } from "@/components/imports/job-progress";
import { ModelUpload } from "@/components/models/model-upload";
import { VersionList } from "@/components/models/version-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { requireMember } from "@/lib/auth/current-scope";
import { isAllowed } from "@/lib/schemas/permissions";
import { viewModels } from "@/lib/usecases/view-models";
import { apply, receive, takeAway } from "./actions";

export const metadata: Metadata = { title: "Versions of the model" };

export default async function VersionsPage() {
  const { scope, role } = await requireMember("portfolio.read");
  const view = await viewModels(scope);
  const mayWrite = isAllowed(role, "models.write");
  return (
    <DrawnFor>
      {view.applying ? (
        <JobProgress
          key={view.applying.status}
          address="/api/models/applying"
          initial={view.applying}
        />
      ) : null}
      {view.problem ? (
        <Notice tone="danger">
          <p>{view.problem}</p>
        </Notice>
      ) : null}
      <VersionList
        rows={view.rows}
        apply={mayWrite && !view.applying ? apply : undefined}
        takeAway={mayWrite ? takeAway : undefined}
      />
      {mayWrite ? (
        <Section
          title="From a file"
          finding="A JSON file of a model becomes a new version here. The command line reads the same file."
        >
          <ModelUpload action={receive} />
        </Section>
      ) : null}
    </DrawnFor>
  );
}
