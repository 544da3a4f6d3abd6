import { oneSided } from "@/lib/portfolio/one-sided";
import { labelsSentence, oneSidedSentence, ticketSentence } from "@/lib/report/calibration-words";
import { type TicketHistogramView, ticketHistogramView } from "@/lib/report/ticket-view";
import { countLabels } from "@/lib/repositories/labels";
import { middleTickets, ticketBands } from "@/lib/repositories/ticket-bands";
import type { Scope } from "@/lib/scope";
import { agreementOf } from "@/lib/scoring/agreement";
import { referenceTicketOf, TICKETS_NEEDED } from "@/lib/scoring/calibrate";
import { fitWeights } from "@/lib/scoring/fit-weights";
import { currencyExponent } from "@/lib/tabular/currency";
import { type AgreementView, agreementView, type WeightsView, weightsView } from "./agreement-view";
import { formatFor } from "./format-for";
import { type LabelledAccount, labelledAccounts } from "./labelled-accounts";
import { portfolioSummary } from "./portfolio-summary";
import { readWorkspaceContext, type WorkspaceContext } from "./rating-context";

/** What `/model/calibration` shows. */
export interface CalibrationView {
  /** Said where one segment holds nearly every rated account. */
  readonly oneSided: string | undefined;
  readonly ticket: {
    readonly finding: string;
    readonly histogram: TicketHistogramView | undefined;
    /** The editor with the proposed ticket; undefined where none is proposed, or the same. */
    readonly tryHref: string | undefined;
  };
  readonly labels: string;
  /** Undefined while there are too few labels. */
  readonly agreement: AgreementView | undefined;
  readonly weights: WeightsView | undefined;
}

/** How the model could be set by the portfolio's own tickets and by what people say of accounts. */
export async function viewCalibration(scope: Scope): Promise<CalibrationView> {
  const context = await readWorkspaceContext(scope, new Date());
  const { workspace, model, currency } = context;
  const format = formatFor(workspace.locale, currency);
  const [summary, labelled, labels, ticket] = await Promise.all([
    portfolioSummary(scope, workspace),
    labelledAccounts(scope, context),
    countLabels(scope),
    ticketPart(scope, context),
  ]);
  const said = agreementOf(labelled);
  const side = oneSided(summary.split.lines);
  return {
    oneSided: side && oneSidedSentence(side, format),
    ticket,
    labels: labelsSentence(said, labels.client + labels.customer, format),
    agreement: said.report && agreementView(said.report, labelled, context),
    weights: said.report && weightsView(fitOf(labelled, context), model.weights, format),
  };
}

/** Only accounts that are rated now: the report and the fit rest on the same ones. */
function fitOf(labelled: readonly LabelledAccount[], { model }: WorkspaceContext) {
  return fitWeights(
    labelled
      .filter(({ segment }) => segment !== "unrated")
      .map(({ accountId, label, rating, facts }) => ({
        accountId,
        label,
        criteria: rating.criteria,
        directAwardShare: facts.directAwardShare,
      })),
    model,
  );
}

async function ticketPart(
  scope: Scope,
  { workspace, model, currency }: WorkspaceContext,
): Promise<CalibrationView["ticket"]> {
  const [{ count, middleMinor }, bands] = await Promise.all([
    middleTickets(scope),
    ticketBands(scope),
  ]);
  const format = formatFor(workspace.locale, currency);
  const proposedMinor = referenceTicketOf(count, middleMinor);
  const presentMinor = model.referenceTicket?.minor;
  const finding = ticketSentence(
    { count, needed: TICKETS_NEEDED, presentMinor, proposedMinor },
    format,
  );
  const marks = [
    { name: "reference", minor: presentMinor },
    { name: "median", minor: proposedMinor },
  ].flatMap(({ name, minor }) => (minor === undefined ? [] : [{ name, minor }]));
  const minorPerMajor = 10 ** currencyExponent(currency);
  const isNew = proposedMinor !== undefined && proposedMinor !== presentMinor;
  return {
    finding,
    histogram:
      bands.length > 0
        ? ticketHistogramView(finding, bands, marks, minorPerMajor, format)
        : undefined,
    tryHref: isNew ? `/model?ticket=${proposedMinor}` : undefined,
  };
}
