import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { JobProgress } from "@/components/imports/job-progress";
import { ExportList } from "@/components/portfolio/export-list";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { requireScope } from "@/lib/auth/current-scope";
import { viewExports } from "@/lib/usecases/exports";
import { start } from "./actions";

export const metadata: Metadata = { title: "Take everything with you" };

export default async function ExportPage() {
  const { making, lines } = await viewExports(await requireScope("workspace.export"), new Date());
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <h1 className="text-heading font-semibold">Take everything with you</h1>
        <p className="max-w-prose text-muted">
          One ZIP of tables (CSV) and settings (JSON) with all that is in this workspace: accounts,
          orders, history, imports with their files, audits, the log. A new workspace reads it
          again. Passwords and keys are not in it. It is kept for seven days.
        </p>
        {making ? (
          <JobProgress address={`/api/exports/${making.id}/status`} initial={making} />
        ) : (
          <Form action={start}>
            <Button tone="primary">Write everything into one file</Button>
          </Form>
        )}
        <ExportList lines={lines} />
      </div>
    </DrawnFor>
  );
}
