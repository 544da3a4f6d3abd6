import { Button, ButtonLink } from "@/components/ui/button";
import type { RateCard } from "@/lib/usecases/view-rate-queue";
import { SingleKeys } from "./single-keys";

interface RateLabelProps {
  readonly card: RateCard;
  readonly pending: boolean;
}

/** What the account is, by a click or by one key; the facts above are saved with it. */
export function RateLabel({ card, pending }: RateLabelProps) {
  const { label, skipHref } = card;
  return (
    <fieldset className="grid gap-3 border-t border-line pt-4">
      <legend className="float-left w-full font-semibold">
        What is it, whatever the model says?
      </legend>
      {label ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {label.sentence}
          <Button name="label" value="none" disabled={pending}>
            Remove the label
          </Button>
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          tone="primary"
          name="label"
          value="client"
          disabled={pending}
          data-key="c"
          aria-keyshortcuts="c"
        >
          A client <Key letter="c" />
        </Button>
        <Button
          tone="primary"
          name="label"
          value="customer"
          disabled={pending}
          data-key="u"
          aria-keyshortcuts="u"
        >
          A customer <Key letter="u" />
        </Button>
        <ButtonLink href={skipHref}>
          <span data-key="s">Skip</span> <Key letter="s" />
        </ButtonLink>
        <SingleKeys />
      </div>
      <p className="max-w-prose text-caption text-muted">
        A label tests the model and changes nothing that is shown. What you typed above is saved
        with it.
      </p>
    </fieldset>
  );
}

function Key({ letter }: { readonly letter: string }) {
  return (
    <span aria-hidden="true" className="rounded-sm border border-current px-1 text-caption">
      {letter}
    </span>
  );
}
