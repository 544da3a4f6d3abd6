"use client";

import { useEffect, useRef } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import type { RateCard } from "@/lib/usecases/view-rate-queue";
import { ActionBar, LetterKey, pressKey } from "./action-bar";
import { SingleKeys } from "./single-keys";

interface LabelFieldsProps {
  readonly card: RateCard;
  readonly state: AccountFormState;
  readonly isOffered: boolean;
  readonly pending: boolean;
}

const QUESTION = "In your opinion this account is";

/** The two labels with their keys. The key of a label by which the account would be overridden does that. */
const LABELS = [
  { value: "client", letter: "c", title: "A client" },
  { value: "customer", letter: "u", title: "A customer" },
] as const;

/** What the account is, by a click or by one key; and the override, where the label disagrees. */
export function LabelFields({ card, state, isOffered, pending }: LabelFieldsProps) {
  const { label, offer, skipHref } = card;
  return (
    <>
      <input
        type="hidden"
        name="shownOverride"
        value={state.values.shownOverride ?? card.shownOverride}
      />
      {offer ? <Offer offer={offer} state={state} isOffered={isOffered} pending={pending} /> : null}
      {label ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {label.sentence}
          <Button name="label" value="none" disabled={pending}>
            Remove the label
          </Button>
        </p>
      ) : null}
      <ActionBar label={QUESTION}>
        <span aria-hidden="true" className="pr-2 font-semibold max-md:hidden">
          {QUESTION}
        </span>
        {LABELS.filter(({ value }) => value !== offer?.segment).map(({ value, letter, title }) => (
          <Button
            key={value}
            tone={offer ? "secondary" : "primary"}
            name="label"
            value={value}
            disabled={pending}
            data-key={letter}
            aria-keyshortcuts={letter}
          >
            {title} <LetterKey letter={letter} />
          </Button>
        ))}
        <ButtonLink href={skipHref}>
          <span data-key="s">{label ? "Next account" : "Skip"}</span> <LetterKey letter="s" />
        </ButtonLink>
      </ActionBar>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <SingleKeys onLetter={pressKey}>Use single keys to label and skip</SingleKeys>
        <TextLink href={`/rate?at=${card.accountId}`}>Add facts to this account</TextLink>
      </div>
    </>
  );
}

interface OfferProps extends Omit<LabelFieldsProps, "card"> {
  readonly offer: NonNullable<RateCard["offer"]>;
}

const REASON = "override-reason";

/** The label disagrees with the rating: the same key overrides it, once there is a reason. */
function Offer({ offer, state, isOffered, pending }: OfferProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOffered) box.current?.focus();
  }, [isOffered]);
  const label = LABELS.find(({ value }) => value === offer.segment);
  if (!label) return null;
  return (
    <Notice tone="info" role="status" ref={box}>
      <p className="font-medium">{offer.sentence}</p>
      <p>If you are sure, override the rating. Otherwise go on to the next account.</p>
      <Field
        id={REASON}
        input="text"
        name="reason"
        label="Reason for the override"
        hint="What you know that the facts do not show. Everyone who sees the account can read it."
        maxLength={1000}
        value={state.values.reason ?? ""}
        problem={state.problems.reason}
      />
      <div>
        <Button
          tone="primary"
          name="override"
          value={offer.segment}
          disabled={pending}
          data-key={label.letter}
          data-needs={REASON}
          aria-keyshortcuts={label.letter}
        >
          Override as {label.value} <LetterKey letter={label.letter} />
        </Button>
      </div>
    </Notice>
  );
}
