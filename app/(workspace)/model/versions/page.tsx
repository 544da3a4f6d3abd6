import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { JobProgress } from "@/components/imports/job-progress";
import { ModelUpload } from "@/components/models/model-upload";
import { VersionList } from "@/components/models/version-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { requireMember } from "@/lib/auth/current-scope";
import { versionsQuery } from "@/lib/schemas/model-query";
import { isAllowed } from "@/lib/schemas/permissions";
import { viewModels } from "@/lib/usecases/view-models";
import { apply, receive, takeAway } from "./actions";

export const metadata: Metadata = { title: "Versions of the model" };

interface VersionsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function VersionsPage({ searchParams }: VersionsPageProps) {
  const { scope, role } = await requireMember("portfolio.read");
  const view = await viewModels(scope);
  const { made } = versionsQuery.parse(await searchParams);
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
        made={made}
      />
      {mayWrite ? (
        <Section
          title="Upload a model"
          finding="A model file (JSON) becomes a new version. The command line reads the same file."
        >
          <ModelUpload action={receive} />
        </Section>
      ) : null}
    </DrawnFor>
  );
}
