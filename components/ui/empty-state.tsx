import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly title: string;
  /** Why there is nothing here. */
  readonly children: ReactNode;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
}

/** What stands where there is nothing to show: why, and one thing to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-3 border border-dashed border-control px-5 py-8">
      <p className="text-lead font-semibold">{title}</p>
      <div className="max-w-prose text-muted">{children}</div>
      {action}
    </div>
  );
}
