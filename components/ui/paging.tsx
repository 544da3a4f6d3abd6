import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "./button";

interface PagingProps {
  /** What is turned over: "Pages of orders". */
  readonly label: string;
  /** Where the page stands, "51–100 of 300"; empty where nobody counts. */
  readonly position?: string | undefined;
  readonly firstHref?: string | undefined;
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  readonly lastHref?: string | undefined;
}

/** Where a page stands and the ways to the others; nothing where there is one page only. */
export function Paging({ label, position, ...hrefs }: PagingProps) {
  const { firstHref, previousHref, nextHref, lastHref } = hrefs;
  if (!firstHref && !previousHref && !nextHref && !lastHref) return null;
  return (
    <nav
      aria-label={label}
      data-paging=""
      className="flex flex-wrap items-center gap-2 print:hidden"
    >
      {position ? <p className="mr-2 text-muted tabular-nums">{position}</p> : null}
      <Way href={firstHref}>
        <ChevronFirst aria-hidden="true" className="size-4" />
        First
      </Way>
      <Way href={previousHref}>
        <ChevronLeft aria-hidden="true" className="size-4" />
        Previous
      </Way>
      <Way href={nextHref}>
        Next
        <ChevronRight aria-hidden="true" className="size-4" />
      </Way>
      <Way href={lastHref}>
        Last
        <ChevronLast aria-hidden="true" className="size-4" />
      </Way>
    </nav>
  );
}

function Way({
  href,
  children,
}: {
  readonly href: string | undefined;
  readonly children: ReactNode;
}) {
  return href ? <ButtonLink href={href}>{children}</ButtonLink> : null;
}
