import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeepFocus } from "@/components/ui/keep-focus";
import { TextLink } from "@/components/ui/text-link";
import type { RateQueueView } from "@/lib/usecases/view-rate-queue";
import { type RateAction, RateCard } from "./rate-card";

interface RateQueueProps {
  readonly view: RateQueueView;
  readonly rate: RateAction;
}

/** What each mode is for, and the way to the other one. */
const MODES = {
  rate: {
    title: "Rate accounts",
    text: "Add what you know about each account. The rating updates when you save.",
    other: { href: "/rate?mode=label", label: "Label accounts to test the model" },
  },
  label: {
    title: "Label accounts",
    text: "Say what each account is in your opinion. Labels show how often the model agrees with you; they do not change ratings.",
    other: { href: "/rate", label: "Rate accounts" },
  },
} as const;

/** One account at a time: the facts that would tell most, or what it is. */
export function RateQueue({ view, rate }: RateQueueProps) {
  const { card, end } = view;
  const { title, text, other } = MODES[view.mode];
  return (
    <div className="grid max-w-4xl gap-5">
      <div className="grid gap-1">
        <h1 className="text-heading font-semibold">{title}</h1>
        <p className="max-w-prose">{text}</p>
        <p className="max-w-prose text-muted">{view.progress}</p>
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          {view.backHref ? <TextLink href={view.backHref}>Previous account</TextLink> : null}
          <TextLink href={other.href}>{other.label}</TextLink>
          {view.mode === "label" ? (
            <TextLink href="/model/calibration">
              How well the model agrees with your labels
            </TextLink>
          ) : null}
        </p>
      </div>
      {/* Another account is another card: nothing that was typed for the last one stays. */}
      {card ? <RateCard key={card.accountId} card={card} focus={view.focus} rate={rate} /> : null}
      {end ? (
        <KeepFocus isFocused={view.focus !== undefined}>
          <EmptyState
            title={end.title}
            action={<ButtonLink href={end.action.href}>{end.action.label}</ButtonLink>}
          >
            <p>{end.text}</p>
          </EmptyState>
        </KeepFocus>
      ) : null}
    </div>
  );
}
