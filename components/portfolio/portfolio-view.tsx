import { ParetoChart } from "@/components/charts/pareto-chart";
import { QuadrantChart } from "@/components/charts/quadrant-chart";
import { SplitChart } from "@/components/charts/split-chart";
import { ButtonLink } from "@/components/ui/button";
import { FigureRow } from "@/components/ui/figure-row";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { PortfolioView as View } from "@/lib/usecases/view-portfolio";
import { EvidenceTable } from "./evidence-table";
import { MismatchList } from "./mismatch-list";
import { SampleBanner } from "./sample-banner";

interface PortfolioViewProps {
  readonly view: View;
  /** Who looks may change accounts. */
  readonly mayRate: boolean;
  /** Undefined where who looks may not. */
  readonly takeOutSample: ((data: FormData) => void | Promise<void>) | undefined;
}

/** The portfolio: what was found, the figures behind it, and where to act. */
export function PortfolioView({ view, mayRate, takeOutSample }: PortfolioViewProps) {
  return (
    <div className="space-y-8">
      {view.sampleLoaded ? <SampleBanner takeOutSample={takeOutSample} /> : null}
      <div className="grid gap-3">
        <h1 className="text-caption text-muted">Portfolio</h1>
        <p className="max-w-[48rem] text-title font-semibold text-balance sm:text-heading">
          {view.finding}
        </p>
        {view.warning ? (
          <Notice tone="info">
            <p>{view.warning}</p>
          </Notice>
        ) : null}
      </div>
      <QuietClients clients={view.quietClients} />
      <FigureRow figures={view.figures} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <Section title="Measured 80/20" finding={view.pareto.finding}>
          <ParetoChart pareto={view.pareto} />
        </Section>
        <Section title="Clients and customers" finding={view.split.finding}>
          <SplitChart split={view.split} />
          {view.overrides ? (
            <p className="max-w-prose">
              {view.overrides}{" "}
              <TextLink href="/accounts?tab=overridden">Show the overridden accounts</TextLink>
            </p>
          ) : null}
        </Section>
        <Section title="Score and revenue" finding={view.quadrant.finding}>
          <QuadrantChart quadrant={view.quadrant} />
        </Section>
        <Section title="Evidence still missing" finding={view.evidence.finding}>
          {view.evidence.rows.length > 0 ? <EvidenceTable rows={view.evidence.rows} /> : null}
          {view.evidence.rows.length > 0 && mayRate ? (
            <ButtonLink href="/rate">Rate these</ButtonLink>
          ) : null}
        </Section>
      </div>
      <Section title="Treated differently from what they are" finding={view.mismatches.finding}>
        {view.mismatches.rows.length > 0 ? <MismatchList rows={view.mismatches.rows} /> : null}
      </Section>
      {view.leftOut.length > 0 ? (
        <Section title="Left out">
          <ul className="grid max-w-prose list-disc gap-1 pl-5 text-muted">
            {view.leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}

/** Clients that stopped buying head the page: here waiting costs most. */
function QuietClients({ clients }: { readonly clients: View["quietClients"] }) {
  if (clients.length === 0) return null;
  return (
    <Section title="Clients gone quiet">
      <ul className="grid gap-1.5">
        {clients.map((client) => (
          <li key={client.href}>
            <TextLink href={client.href} className="font-medium">
              {client.name}
            </TextLink>{" "}
            <span className="text-muted">{client.detail}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
