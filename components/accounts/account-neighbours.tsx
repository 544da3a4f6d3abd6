import { ArrowLeft, ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { AccountNeighbours as View } from "@/lib/usecases/account-neighbours";

/** Back to the list as it was, and to the accounts before and behind this one in it. */
export function AccountNeighbours({ view }: { readonly view: View }) {
  const { previous, next } = view;
  return (
    <nav
      aria-label="In the list"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-caption print:hidden"
    >
      <Way href={view.listHref} title={view.view}>
        <ArrowLeft aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="truncate">
          <span className="sr-only">Back to the list: </span>
          {view.view}
        </span>
      </Way>
      <div className="flex min-w-0 flex-wrap gap-x-6 gap-y-1">
        {previous ? (
          <Way href={previous.href} title={previous.name}>
            <ChevronLeft aria-hidden="true" className="size-3.5 shrink-0" />
            <span className="sr-only">Previous: </span>
            <span className="truncate">{previous.name}</span>
          </Way>
        ) : null}
        {next ? (
          <Way href={next.href} title={next.name}>
            <span className="sr-only">Next: </span>
            <span className="truncate">{next.name}</span>
            <ChevronRight aria-hidden="true" className="size-3.5 shrink-0" />
          </Way>
        ) : null}
      </div>
    </nav>
  );
}

interface WayProps {
  readonly href: string;
  readonly title?: string;
  readonly children: ReactNode;
}

function Way({ href, title, children }: WayProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      title={title}
      className="inline-flex min-h-6 max-w-56 min-w-0 items-center gap-1 text-muted underline decoration-1 underline-offset-2 hover:text-ink touch:min-h-11"
    >
      {children}
    </Link>
  );
}
