import { Button, ButtonLink } from "@/components/ui/button";
import type { RateCard } from "@/lib/usecases/view-rate-queue";
import { SingleKeys } from "./single-keys";

interface RateLabelProps {
  readonly card: RateCard;
  readonly pending: boolean;
}

/**
 * What the account is, by a click or by one key; the facts above are saved with it. The buttons
 * stay in sight where the screen is high enough: at 400 % they would cover what one reads.
 */
export function RateLabel({ card, pending }: RateLabelProps) {
  const { label, skipHref } = card;
  return (
    <>
      {label ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {label.sentence}
          <Button name="label" value="none" disabled={pending}>
            Remove the label
          </Button>
        </p>
      ) : null}
      <fieldset className="z-10 border-t border-line bg-page py-3 [@media(min-height:600px)]:sticky [@media(min-height:600px)]:bottom-12 md:[@media(min-height:600px)]:bottom-0">
        <legend className="sr-only">What is it, whatever the model says?</legend>
        <div className="flex flex-wrap items-center gap-2">
          <span aria-hidden="true" className="pr-2 font-semibold max-md:hidden">
            What is it, whatever the model says?
          </span>
          <LabelButton value="client" letter="c" pending={pending}>
            A client
          </LabelButton>
          <LabelButton value="customer" letter="u" pending={pending}>
            A customer
          </LabelButton>
          <ButtonLink href={skipHref}>
            <span data-key="s">Skip</span> <Key letter="s" />
          </ButtonLink>
        </div>
      </fieldset>
      <div className="grid gap-1">
        <p className="max-w-prose text-caption text-muted">
          A label tests the model and changes nothing that is shown. What you typed above is saved
          with it.
        </p>
        <SingleKeys onLetter={clickButton}>Single keys label and skip</SingleKeys>
      </div>
    </>
  );
}

/** Presses the button that carries the letter. */
function clickButton(letter: string): boolean {
  const control = document.querySelector<HTMLElement>(`[data-key="${letter}"]`);
  control?.click();
  return control !== null;
}

interface LabelButtonProps {
  readonly value: "client" | "customer";
  readonly letter: string;
  readonly pending: boolean;
  readonly children: string;
}

function LabelButton({ value, letter, pending, children }: LabelButtonProps) {
  return (
    <Button
      tone="primary"
      name="label"
      value={value}
      disabled={pending}
      data-key={letter}
      aria-keyshortcuts={letter}
    >
      {children} <Key letter={letter} />
    </Button>
  );
}

function Key({ letter }: { readonly letter: string }) {
  return (
    <span aria-hidden="true" className="rounded-sm border border-current px-1 text-caption">
      {letter}
    </span>
  );
}
