import { MismatchBadge } from "@/components/charts/mismatch-badge";
import { ScoreChart } from "@/components/charts/score-chart";
import { WaterfallChart } from "@/components/charts/waterfall-chart";
import { ButtonLink } from "@/components/ui/button";
import { CutNote } from "@/components/ui/cut-note";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { AccountView as View } from "@/lib/usecases/view-account";
import { AccountCriteria } from "./account-criteria";
import { AccountFacts } from "./account-facts";
import { AccountHistory } from "./account-history";
import { AccountOrders } from "./account-orders";
import { AccountReasons } from "./account-reasons";
import { AccountVerdict } from "./account-verdict";
import type { FactAction } from "./fact-form";
import { type OverrideActions, OverrideSection } from "./override-section";
import type { UndoAction } from "./undo-change";

interface AccountViewProps {
  readonly view: View;
  /** Takes back a change of its facts; undefined for who may not change them. */
  readonly undo: UndoAction | undefined;
  /** Saves one fact, likewise. */
  readonly saveFact: FactAction | undefined;
  readonly overriding: OverrideActions | undefined;
}

/** One account: the verdict, why, what would change it, how it is treated, and every fact. */
export function AccountView({ view, undo, saveFact, overriding }: AccountViewProps) {
  return (
    <article className="space-y-8">
      <AccountVerdict view={view} />
      {view.notices.length > 0 ? (
        <Notice tone="info">
          {view.notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Notice>
      ) : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        {view.waterfall ? (
          <Section title="How the score adds up" finding={view.waterfall.finding}>
            <WaterfallChart waterfall={view.waterfall} />
          </Section>
        ) : null}
        <AccountReasons view={view} />
      </div>
      <Section title="Criteria">
        <AccountCriteria criteria={view.criteria} />
        {view.judgement ? <p className="max-w-prose">{view.judgement}</p> : null}
      </Section>
      <Section title="Treatment">
        <Treatment treatment={view.treatment} />
      </Section>
      <OverrideSection view={view} actions={overriding} />
      <Section title="Facts">
        <AccountFacts view={view} save={saveFact} />
        {view.edit ? (
          <div>
            <ButtonLink href={view.edit.href}>Edit the facts</ButtonLink>
          </div>
        ) : (
          <p className="text-muted">Only {view.owner} or an admin changes these facts.</p>
        )}
      </Section>
      <Section title="Orders">
        <AccountOrders orders={view.orders} />
      </Section>
      <Section title="Score over time" finding={view.scoreHistory.view?.finding}>
        {view.scoreHistory.view ? <ScoreChart history={view.scoreHistory.view} /> : null}
        <p className="max-w-prose text-muted">{view.scoreHistory.sentence}</p>
      </Section>
      <div id="history">
        <Section title="History">
          <p className="max-w-prose text-muted">{view.renewal}</p>
          <AccountHistory accountId={view.id} history={view.history} undo={undo} />
          <CutNote cut={view.historyCut} />
        </Section>
      </div>
    </article>
  );
}

function Treatment({ treatment }: { readonly treatment: View["treatment"] }) {
  if (!treatment.mismatch) {
    return (
      <div className="grid max-w-prose gap-2">
        <p>{treatment.sentence}</p>
        <Advice sentences={treatment.advice} />
      </div>
    );
  }
  return (
    <Notice tone="warning">
      <p>
        <MismatchBadge mismatch={treatment.mismatch} />
      </p>
      <p className="max-w-prose">{treatment.sentence}</p>
      <Advice sentences={treatment.advice} />
    </Notice>
  );
}

function Advice({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
