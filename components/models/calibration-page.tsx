import { TicketChart } from "@/components/charts/ticket-chart";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextTable } from "@/components/ui/text-table";
import type { CalibrationView } from "@/lib/usecases/view-calibration";
import { AgreementReport } from "./agreement-report";

interface CalibrationPageProps {
  readonly view: CalibrationView;
  /** Who looks may label accounts. */
  readonly mayRate: boolean;
}

/** How the model could be set by the portfolio's own tickets and by what people say of accounts. */
export function CalibrationPage({ view, mayRate }: CalibrationPageProps) {
  const { ticket, agreement, weights } = view;
  return (
    <div className="space-y-8">
      <p className="max-w-prose text-muted">
        How well the model fits your accounts. This page uses the model's own segments and ignores
        overrides. Nothing here changes a rating.
      </p>
      {view.oneSided ? (
        <Notice tone="info">
          <p>{view.oneSided}</p>
        </Notice>
      ) : null}
      <Section title="Reference ticket" finding={ticket.finding}>
        {ticket.histogram ? <TicketChart tickets={ticket.histogram} /> : null}
        {ticket.tryHref ? (
          <ButtonLink href={ticket.tryHref}>Try the proposed reference ticket</ButtonLink>
        ) : null}
      </Section>
      <Section title="Labels" finding={view.labels}>
        {mayRate ? <ButtonLink href="/rate?mode=label">Label accounts</ButtonLink> : null}
      </Section>
      {agreement ? <AgreementReport agreement={agreement} /> : null}
      {weights ? (
        <Section title="Proposed weights" finding={weights.finding}>
          <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
            <TextTable table={weights.weights} />
            <TextTable table={weights.worth} />
          </div>
          {weights.tryHref ? (
            <ButtonLink href={weights.tryHref}>Try the proposed weights</ButtonLink>
          ) : null}
        </Section>
      ) : null}
    </div>
  );
}
