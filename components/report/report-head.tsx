import { FigureRow } from "@/components/ui/figure-row";
import { TextLink } from "@/components/ui/text-link";
import type { ReportModel } from "@/lib/report/report-model";
import { PrintButton } from "./print-button";

/** The title block: what this is and of when, the finding, and the figures. */
export function ReportHead({ report }: { readonly report: ReportModel }) {
  return (
    <header className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <TextLink href="/audits">All audits</TextLink>
        <PrintButton />
      </div>
      <div className="grid gap-1">
        <h1 className="text-title font-semibold">{report.title}</h1>
        <p className="text-muted">
          {report.workspaceName} · as of {report.asOf} · {report.currency} · model{" "}
          {report.modelVersion}
        </p>
      </div>
      <p className="max-w-[48rem] text-title font-semibold text-balance sm:text-heading">
        {report.finding}
      </p>
      <FigureRow figures={report.figures} />
    </header>
  );
}
