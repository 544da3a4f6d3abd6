import type { ReactNode } from "react";

interface ActionBarProps {
  /** What is decided here; read out before the buttons, and shown where there is room. */
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * The buttons of a card. They stay in sight where the screen is high enough: at 400 % they would
 * cover what one reads.
 */
export function ActionBar({ label, children }: ActionBarProps) {
  return (
    <fieldset className="z-10 border-t border-line bg-page py-3 [@media(min-height:600px)]:sticky [@media(min-height:600px)]:bottom-12 md:[@media(min-height:600px)]:bottom-0">
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </fieldset>
  );
}

/** The letter of a button, as its key shows it. */
export function LetterKey({ letter }: { readonly letter: string }) {
  return (
    <span aria-hidden="true" className="rounded-sm border border-current px-1 text-caption">
      {letter}
    </span>
  );
}

/**
 * Presses the button that carries the letter. One that needs a field (`data-needs`) leads to that
 * field as long as it is empty.
 */
export function pressKey(letter: string): boolean {
  const control = document.querySelector<HTMLElement>(`[data-key="${letter}"]`);
  const needed = control?.dataset.needs ? document.getElementById(control.dataset.needs) : null;
  if (needed instanceof HTMLInputElement && needed.value.trim() === "") needed.focus();
  else control?.click();
  return control !== null;
}
