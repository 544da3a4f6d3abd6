"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Something was sent, and what it made has not come yet. */
let isAwaited = false;

/** Says that a form was sent: the focus goes to what comes of it, where its button goes. */
export function awaitResult(): void {
  isAwaited = true;
}

/** Says that the form itself holds the focus. */
export function resultShown(): void {
  isAwaited = false;
}

const isLost = () => document.activeElement === null || document.activeElement === document.body;

interface StepFocusProps {
  /** What is shown is only on the way: the focus goes on from here. */
  readonly isPassing: boolean;
  readonly children: ReactNode;
}

/** Where the button that was pressed is gone, the focus goes to the heading of what came instead. */
export function StepFocus({ isPassing, children }: StepFocusProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAwaited) return;
    if (isLost() || document.activeElement === box.current) {
      const goal = isPassing ? box.current : (box.current?.querySelector("h2") ?? box.current);
      goal?.setAttribute("tabindex", "-1");
      goal?.focus();
    }
    if (!isPassing) isAwaited = false;
  });
  return (
    <div ref={box} className="grid gap-6 outline-none">
      {children}
    </div>
  );
}

interface FocusPlaceProps {
  /** As the address names it. */
  readonly id: string;
  /** Changes where a link brings something else here. */
  readonly version?: string;
  readonly children: ReactNode;
}

/** A part of a page: the focus goes here where a button or a link asked for it by its place. */
export function FocusPlace({ id, version = "", children }: FocusPlaceProps) {
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef<string>(undefined);
  useEffect(() => {
    const isOther = seen.current !== version;
    seen.current = version;
    const isMeant = isAwaited || (isOther && isLost());
    if (!isMeant || window.location.hash !== `#${id}`) return;
    isAwaited = false;
    box.current?.focus();
  });
  return (
    <div ref={box} id={id} tabIndex={-1} className="min-w-0 scroll-mt-4">
      {children}
    </div>
  );
}
