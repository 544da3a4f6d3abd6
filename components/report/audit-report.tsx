import { ParetoChart } from "@/components/charts/pareto-chart";
import { SplitChart } from "@/components/charts/split-chart";
import { CutNote } from "@/components/ui/cut-note";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { TextTable } from "@/components/ui/text-table";
import type { ReportModel } from "@/lib/report/report-model";
import type { TableView } from "@/lib/report/view-parts";
import { MismatchSection } from "./mismatch-section";
import { PageMargins } from "./page-margins";
import { Reflection } from "./reflection";
import { ReportHead } from "./report-head";
import { TopListTable } from "./top-list-table";

/** The portfolio audit; the screen is the paper. */
export function AuditReport({ report }: { readonly report: ReportModel }) {
  return (
    <article className="space-y-8 print:space-y-6">
      <PageMargins
        left={`${report.title} · ${report.workspaceName}`}
        right={`As of ${report.asOf}`}
      />
      <ReportHead report={report} />
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2 print:grid-cols-2">
        <Section title="Clients and customers" finding={report.split.finding}>
          <SplitChart split={report.split} />
          {report.overrides ? <p className="max-w-prose">{report.overrides}</p> : null}
        </Section>
        <Section title="Measured 80/20" finding={report.pareto.finding}>
          {report.pareto.points.length > 0 ? <ParetoChart pareto={report.pareto} /> : null}
        </Section>
      </div>
      <Section title="The largest accounts" finding={report.topList.finding}>
        {report.topList.warning ? (
          <Notice tone="info">
            <p>{report.topList.warning}</p>
          </Notice>
        ) : null}
        {report.topList.rows.length > 0 ? <TopListTable rows={report.topList.rows} /> : null}
        <CutNote cut={report.topList.cut} />
      </Section>
      <MismatchSection mismatches={report.mismatches} />
      <Section title="This quarter" finding={report.actions.finding}>
        <Actions items={report.actions.items} />
      </Section>
      {report.judgements ? (
        <TableSection
          title="Judgements of 4 and 5"
          finding={report.judgements.finding}
          table={report.judgements.table}
        />
      ) : null}
      <TableSection title="Accounts by owner" table={report.owners} />
      <TableSection title="Quiet clients" table={report.quiet} />
      <TableSection title="Lapsed" table={report.lapsed} />
      <Section title="Left out">
        <Sentences sentences={report.leftOut} none="Nothing was left out." />
      </Section>
      <Section title="How ratings work">
        <Sentences sentences={report.method} none="" />
      </Section>
      <Reflection />
    </article>
  );
}

function Actions({ items }: { readonly items: ReportModel["actions"]["items"] }) {
  return (
    <ol className="grid gap-2.5">
      {items.map((item, index) => (
        <li key={item.href ?? item.what} className="grid grid-cols-[1.5rem_minmax(0,1fr)]">
          <span className="text-muted">{index + 1}.</span>
          <span>
            <span className="font-medium">
              {item.href ? <TextLink href={item.href}>{item.what}</TextLink> : item.what}
            </span>
            <span className="block text-muted">{item.why}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

interface TableSectionProps {
  readonly title: string;
  readonly finding?: string | undefined;
  readonly table: TableView;
}

function TableSection({ title, finding, table }: TableSectionProps) {
  if (table.rows.length === 0 && finding) {
    return (
      <Section title={title} finding={finding}>
        {null}
      </Section>
    );
  }
  return (
    <Section title={title} finding={finding}>
      {table.rows.length > 0 ? (
        <>
          <TextTable table={table} captionHidden />
          <CutNote cut={table.cut} />
        </>
      ) : (
        <p className="text-muted">None.</p>
      )}
    </Section>
  );
}

interface SentencesProps {
  readonly sentences: readonly string[];
  readonly none: string;
}

function Sentences({ sentences, none }: SentencesProps) {
  if (sentences.length === 0) return <p className="text-muted">{none}</p>;
  return (
    <ul className="grid max-w-prose list-disc gap-1 pl-5">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
