import { ParetoChart } from "@/components/charts/pareto-chart";
import { QuadrantChart } from "@/components/charts/quadrant-chart";
import { SplitChart } from "@/components/charts/split-chart";
import { ButtonLink } from "@/components/ui/button";
import { CutNote } from "@/components/ui/cut-note";
import { FigureRow } from "@/components/ui/figure-row";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { PortfolioView as View } from "@/lib/usecases/view-portfolio";
import { EvidenceTable } from "./evidence-table";
import { MismatchList } from "./mismatch-list";
import { SampleBanner } from "./sample-banner";

interface MayDo {
  /** Change accounts. */
  readonly rate: boolean;
  readonly importFiles: boolean;
  readonly setRates: boolean;
}

interface PortfolioViewProps {
  readonly view: View;
  /** What who looks may do. */
  readonly may: MayDo;
  /** Undefined where who looks may not. */
  readonly takeOutSample: ((data: FormData) => void | Promise<void>) | undefined;
}

/** The portfolio: what was found, the figures behind it, and where to act. */
export function PortfolioView({ view, may, takeOutSample }: PortfolioViewProps) {
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
      {view.missingMoney ? (
        <Notice tone="info">
          <p className="max-w-prose">{view.missingMoney.sentence}</p>
          <div>
            <MoneyStep step={view.missingMoney.step} may={may} />
          </div>
        </Notice>
      ) : null}
      <QuietClients clients={view.quietClients} cut={view.quietCut} />
      <FigureRow figures={view.figures} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <Section title="Measured 80/20" finding={view.pareto.finding}>
          {view.pareto.points.length > 0 ? <ParetoChart pareto={view.pareto} /> : null}
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
          {view.quadrant.points.length > 0 ? <QuadrantChart quadrant={view.quadrant} /> : null}
        </Section>
        <Section title="Evidence still missing" finding={view.evidence.finding}>
          {view.evidence.rows.length > 0 ? <EvidenceTable rows={view.evidence.rows} /> : null}
          <CutNote cut={view.evidence.cut} />
          {view.evidence.rows.length > 0 && may.rate ? (
            <ButtonLink href="/rate">Rate these</ButtonLink>
          ) : null}
        </Section>
      </div>
      <Section title="Mismatched service" finding={view.mismatches.finding}>
        {view.mismatches.rows.length > 0 ? <MismatchList rows={view.mismatches.rows} /> : null}
        <CutNote cut={view.mismatches.cut} />
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
function QuietClients({
  clients,
  cut,
}: {
  readonly clients: View["quietClients"];
  readonly cut: View["quietCut"];
}) {
  if (clients.length === 0) return null;
  return (
    <Section title="Quiet clients">
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
      <CutNote cut={cut} />
    </Section>
  );
}

/** The step that brings the money that is missing, for whoever may take it. */
function MoneyStep({
  step,
  may,
}: {
  readonly step: NonNullable<View["missingMoney"]>["step"];
  readonly may: MayDo;
}) {
  if (step === "add-rate") {
    return may.setRates ? (
      <ButtonLink href="/settings/rates">Add a currency rate</ButtonLink>
    ) : null;
  }
  return may.importFiles ? <ButtonLink href="/import">Import your orders</ButtonLink> : null;
}
