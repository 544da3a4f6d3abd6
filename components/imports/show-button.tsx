import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { PagePlace } from "@/lib/usecases/plan-page";

interface ShowButtonProps {
  /** The query of the page to show, and the place on it. */
  readonly to: string;
  readonly tone?: "primary" | undefined;
  readonly children: ReactNode;
}

/** Goes somewhere else within the check; what was typed is taken along. */
export function ShowButton({ to, tone, children }: ShowButtonProps) {
  return (
    <Button name="show" value={to} tone={tone}>
      {children}
    </Button>
  );
}

interface CheckPagingProps extends PagePlace {
  /** What is listed: "rows with errors". */
  readonly what: string;
  /** The name of the place in the query. */
  readonly place: string;
  /** The list on the page. */
  readonly list: string;
  /** What else stays in the query. */
  readonly and?: string;
}

/** The pages of one list of the check: which one this is, and those before and after. */
export function CheckPaging(props: CheckPagingProps) {
  const { what, place, list, and = "", range, before, after } = props;
  if (range === undefined) return null;
  const to = (line: number) => `${and}${place}=${line}#${list}`;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-muted tabular-nums">{range}</span>
      {before === undefined ? null : (
        <ShowButton to={to(before)}>
          <ChevronLeft aria-hidden="true" className="size-4" />
          Previous<span className="sr-only"> {what}</span>
        </ShowButton>
      )}
      {after === undefined ? null : (
        <ShowButton to={to(after)}>
          Next<span className="sr-only"> {what}</span>
          <ChevronRight aria-hidden="true" className="size-4" />
        </ShowButton>
      )}
    </div>
  );
}
