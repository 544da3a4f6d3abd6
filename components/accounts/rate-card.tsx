"use client";

import { type Ref, useActionState, useEffect, useRef } from "react";
import { SegmentMark } from "@/components/charts/segment-mark";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import type { RateCard as Card, RateQueueView } from "@/lib/usecases/view-rate-queue";
import { AccountConflict } from "./account-conflict";
import { LabelFields } from "./label-fields";
import { RateButtons } from "./rate-buttons";
import { RateFacts } from "./rate-facts";

export type RateAction = (state: AccountFormState, data: FormData) => Promise<AccountFormState>;

interface RateCardProps {
  readonly card: Card;
  /** What is read out, as an action has led to it. */
  readonly focus: RateQueueView["focus"];
  readonly rate: RateAction;
}

const OPEN: AccountFormState = { status: "open", message: "", problems: {}, values: {} };

/** One account of the queue. Works without JavaScript; what was typed always comes back. */
export function RateCard({ card, focus, rate }: RateCardProps) {
  const [state, submit, pending] = useActionState(rate, OPEN);
  const heading = useHeadingFocus(focus === "account");
  return (
    <article className="grid gap-5 border-t border-line pt-5">
      <Head card={card} heading={heading} />
      {/* Blocks, not a grid: in a grid the buttons would stay in sight in their own row only. */}
      <Form action={submit} noValidate className="space-y-5">
        <input type="hidden" name="accountId" value={card.accountId} />
        <input type="hidden" name="mode" value={card.mode} />
        <input type="hidden" name="next" value={card.next} />
        {/* As they were sent: the page may have been drawn anew from a later version. */}
        <input type="hidden" name="shown" value={state.values.shown ?? card.shown} />
        <Refusal state={state} />
        {card.mode === "label" ? (
          <LabelFields card={card} state={state} isOffered={focus === "offer"} pending={pending} />
        ) : (
          <>
            <input type="hidden" name="version" value={state.values.version ?? card.version} />
            <input type="hidden" name="toDecide" value={state.values.toDecide ?? ""} />
            {state.conflict ? <AccountConflict conflict={state.conflict} /> : null}
            {/* Focus must not come to stand behind the buttons that stay in sight. */}
            <div className="space-y-5 [&_:is(input,button)]:scroll-mb-16">
              <RateFacts card={card} state={state} />
            </div>
            <RateButtons skipHref={card.skipHref} pending={pending} />
          </>
        )}
      </Form>
    </article>
  );
}

/** The heading of the card, which takes the focus that was on what is gone. */
function useHeadingFocus(isFocused: boolean): Ref<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that led here is gone with the last account, or with the label it removed.
    if (isFocused) heading.current?.focus();
  }, [isFocused]);
  return heading;
}

interface HeadProps {
  readonly card: Card;
  readonly heading: Ref<HTMLHeadingElement>;
}

function Head({ card, heading }: HeadProps) {
  const { name, href, mark, revenue, verdict, missing } = card;
  return (
    <div className="grid gap-3">
      <h2 ref={heading} tabIndex={-1} className="text-title font-semibold wrap-anywhere">
        <TextLink href={href} className="text-ink">
          {name}
        </TextLink>
      </h2>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <SegmentMark mark={mark} />
        <p>
          <span className="text-muted">Revenue of the last 12 months </span>
          <span className="font-semibold">{revenue}</span>
        </p>
      </div>
      <p className="max-w-prose text-lead">{verdict}</p>
      {missing.length > 0 && card.mode === "rate" ? (
        <ul
          aria-label="What to find out"
          className="grid max-w-prose list-disc gap-1 pl-5 text-muted"
        >
          {missing.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Why nothing was saved; it takes the focus. */
function Refusal({ state }: { readonly state: AccountFormState }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "open") box.current?.focus();
  }, [state]);
  if (state.status === "open") return null;
  return (
    <Notice tone="danger" role="alert" ref={box}>
      <p className="font-medium">{state.message}</p>
    </Notice>
  );
}
