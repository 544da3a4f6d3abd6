"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface FocusOnChangeProps {
  /** What an action changes. */
  readonly value: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A part of a page that takes the focus when an action changed it and the button that was pressed
 * went with it. Who has gone on to something else meanwhile stays there.
 */
export function FocusOnChange({ value, className, children }: FocusOnChangeProps) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) box.current?.focus();
  }, [value]);
  return (
    <div ref={box} tabIndex={-1} className={`outline-none ${className ?? ""}`}>
      {children}
    </div>
  );
}
