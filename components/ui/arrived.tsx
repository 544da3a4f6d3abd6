"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface ArrivedProps {
  /** An action has led here: what it was sent with is gone, and the focus with it. */
  readonly isFocused: boolean;
  readonly children: ReactNode;
}

/** Takes the focus where an action leads to something new, so that it is read out. */
export function Arrived({ isFocused, children }: ArrivedProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocused) box.current?.focus();
  }, [isFocused]);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  );
}
