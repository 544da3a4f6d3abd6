import type { ReactNode } from "react";

const TONES = {
  neutral: "border-line text-muted",
  warning: "border-warning bg-warning-soft text-warning",
} as const;

interface BadgeProps {
  readonly tone?: keyof typeof TONES;
  readonly children: ReactNode;
}

/** One or two words that mark a thing. */
export function Badge({ tone = "neutral", children }: BadgeProps) {
  return (
    <span
      className={`inline-block rounded-sm border px-1.5 text-caption font-medium whitespace-nowrap print:border-ink print:bg-page print:text-ink ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
