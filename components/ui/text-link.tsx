import Link from "next/link";
import type { ReactNode } from "react";

interface TextLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A link in running text or in a table. Long lists are not fetched ahead of a click. */
export function TextLink({ href, children, className = "" }: TextLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={`text-accent underline decoration-1 underline-offset-2 hover:decoration-2 print:text-ink print:no-underline ${className}`}
    >
      {children}
    </Link>
  );
}
