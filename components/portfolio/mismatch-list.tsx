import { MismatchBadge } from "@/components/charts/mismatch-badge";
import { SegmentMark } from "@/components/charts/segment-mark";
import { TextLink } from "@/components/ui/text-link";
import type { MismatchRow } from "@/lib/report/view-parts";

/** Accounts whose treatment does not fit their segment, the largest first: why, and what to do. */
export function MismatchList({ rows }: { readonly rows: readonly MismatchRow[] }) {
  return (
    <ol className="grid">
      {rows.map((row) => (
        <li
          key={row.accountId}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 first:pt-0 md:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]"
        >
          <div className="grid content-start justify-items-start gap-1">
            <TextLink href={row.href} className="font-medium">
              {row.name}
            </TextLink>
            <MismatchBadge mismatch={row.direction} />
            <SegmentMark mark={row.mark} />
          </div>
          <div className="grid content-start gap-1">
            <p>{row.reason}</p>
            <p>
              {row.firm ? <span className="font-medium">Do: </span> : null}
              {row.action}
            </p>
            <p className="text-caption text-muted">{figuresOf(row)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What is known of its figures, in one line. */
function figuresOf({ score, revenue, margin }: MismatchRow): string {
  return [
    ["Score", score],
    ["revenue", revenue],
    ["margin", margin],
  ]
    .map(([name, figure]) => `${name} ${figure === "–" ? "not known" : figure}`)
    .join(" · ");
}
