"use client";

import { Button } from "@/components/ui/button";
import { ActionBar, LetterKey, pressKey } from "./action-bar";
import { SingleKeys } from "./single-keys";
import { SkipLink } from "./skip-link";

interface RateButtonsProps {
  readonly skipHref: string;
  readonly pending: boolean;
}

/** Saves the facts, or skips the account; both by one key too. */
export function RateButtons({ skipHref, pending }: RateButtonsProps) {
  return (
    <>
      <ActionBar label="Save or skip">
        <Button tone="primary" disabled={pending} data-key="n" aria-keyshortcuts="n">
          {pending ? (
            "Saving…"
          ) : (
            <>
              Save and next <LetterKey letter="n" />
            </>
          )}
        </Button>
        <SkipLink href={skipHref} />
      </ActionBar>
      <SingleKeys onLetter={pressKey}>Use single keys to save and skip</SingleKeys>
    </>
  );
}
