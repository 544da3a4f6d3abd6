import type { ReactNode } from "react";
import { Outcome } from "@/components/ui/outcome";

interface HandedLinkProps {
  readonly href: string;
  /** Whom it is for and how long it holds. */
  readonly children: ReactNode;
}

/** A link to hand over, whole, so that it can be copied from the page. */
export function HandedLink({ href, children }: HandedLinkProps) {
  return (
    <Outcome of={href} tone="info" role="status">
      <p>{children}</p>
      <p className="font-medium wrap-anywhere">
        <a href={href}>{href}</a>
      </p>
    </Outcome>
  );
}
