import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { RateQueueView } from "@/lib/usecases/view-rate-queue";
import { type RateAction, RateCard } from "./rate-card";

interface RateQueueProps {
  readonly view: RateQueueView;
  readonly rate: RateAction;
}

/** One account at a time: what it is, and the facts that would tell most. */
export function RateQueue({ view, rate }: RateQueueProps) {
  const { card, end } = view;
  return (
    <div className="grid max-w-4xl gap-5">
      <div className="grid gap-1">
        <h1 className="text-heading font-semibold">Rate accounts</h1>
        <p className="max-w-prose text-muted">{view.progress}</p>
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          {view.backHref ? (
            <TextLink href={view.backHref}>Back to the last account</TextLink>
          ) : null}
          <TextLink href="/model/calibration">What the labels say of the model</TextLink>
        </p>
      </div>
      {/* Another account is another card: nothing that was typed for the last one stays. */}
      {card ? (
        <RateCard
          key={card.accountId}
          card={card}
          isNext={view.backHref !== undefined}
          rate={rate}
        />
      ) : null}
      {end ? (
        <EmptyState
          title={end.title}
          action={<ButtonLink href={end.action.href}>{end.action.label}</ButtonLink>}
        >
          <p>{end.text}</p>
        </EmptyState>
      ) : null}
    </div>
  );
}
