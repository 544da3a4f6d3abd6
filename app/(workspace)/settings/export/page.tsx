import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { JobProgress } from "@/components/imports/job-progress";
import { ExportList } from "@/components/portfolio/export-list";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { KeepFocus } from "@/components/ui/keep-focus";
import { requireScope } from "@/lib/auth/current-scope";
import { viewExports } from "@/lib/usecases/exports";
import { start } from "./actions";

export const metadata: Metadata = { title: "Export everything" };

export default async function ExportPage() {
  const { making, lines } = await viewExports(await requireScope("workspace.export"), new Date());
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <h1 className="text-heading font-semibold">Export everything</h1>
        <p className="max-w-prose text-muted">
          One ZIP file with everything in this workspace: accounts, orders, history, imports with
          their files, audits and the log (CSV), and the settings (JSON). You can create a new
          workspace from it. It contains no passwords or API keys. You can download it for seven
          days.
        </p>
        <KeepFocus>
          {making ? (
            <JobProgress address={`/api/exports/${making.id}/status`} initial={making} />
          ) : (
            <Form action={start}>
              <Button tone="primary">Create the export</Button>
            </Form>
          )}
        </KeepFocus>
        <ExportList lines={lines} />
      </div>
    </DrawnFor>
  );
}
