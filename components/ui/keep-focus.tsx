"use client";

import { type FocusEvent, type ReactNode, useEffect, useRef } from "react";

interface KeepFocusProps {
  /** An action has led here from another page or another account: this part has the focus at once. */
  readonly isFocused?: boolean;
  readonly children: ReactNode;
}

/**
 * Keeps the focus of its part of a page. A button that an action has disabled gets it back; where an
 * action took a button away with its row, the part itself has it, so that one does not start again
 * from the top of the page.
 */
export function KeepFocus({ isFocused = false, children }: KeepFocusProps) {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement>(undefined);
  useEffect(() => {
    if (isFocused) box.current?.focus();
  }, [isFocused]);
  useEffect(() => {
    const had = last.current;
    if (!had || document.activeElement !== document.body) return;
    if (!had.isConnected) box.current?.focus();
    else if (!had.matches(":disabled")) had.focus();
  });
  const note = ({ target }: FocusEvent<HTMLElement>) => {
    if (target !== box.current) last.current = target;
  };
  const forget = ({ target }: FocusEvent<HTMLElement>) => {
    // Somebody left it; what was disabled or taken away was not left.
    if (target.isConnected && !target.matches(":disabled")) last.current = undefined;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the focus within it is
    <div ref={box} tabIndex={-1} onFocus={note} onBlur={forget} className="grid min-w-0 gap-4">
      {children}
    </div>
  );
}
