import { ChevronLeft, ChevronRight } from "lucide-react";
import { ButtonLink } from "./button";

interface PagingProps {
  readonly label: string;
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
}

/** Links to the page before and after; nothing where there is one page only. */
export function Paging({ label, previousHref, nextHref }: PagingProps) {
  if (!previousHref && !nextHref) return null;
  return (
    <nav aria-label={label} className="flex gap-2 print:hidden">
      {previousHref ? (
        <ButtonLink href={previousHref}>
          <ChevronLeft aria-hidden="true" className="size-4" />
          Previous
        </ButtonLink>
      ) : null}
      {nextHref ? (
        <ButtonLink href={nextHref}>
          Next
          <ChevronRight aria-hidden="true" className="size-4" />
        </ButtonLink>
      ) : null}
    </nav>
  );
}
