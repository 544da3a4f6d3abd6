import { SegmentMark } from "@/components/charts/segment-mark";
import { ButtonLink } from "@/components/ui/button";
import type { AccountView } from "@/lib/usecases/view-account";
import { AccountName } from "./account-name";

/** The head of an account: who it is, what it is, and why in one sentence. */
export function AccountVerdict({ view }: { readonly view: AccountView }) {
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid min-w-0 gap-0.5">
          <AccountName name={view.name} />
          <p className="text-muted">
            {[view.detail, view.owner].filter((part) => part !== "").join(" · ")}
          </p>
        </div>
        {view.edit ? <ButtonLink href={view.edit.href}>Edit</ButtonLink> : null}
      </div>
      <div className="grid gap-x-8 gap-y-4 border-y border-line py-4 md:grid-cols-[auto_auto_minmax(0,1fr)] md:items-center">
        <div className="text-title">
          <SegmentMark mark={view.mark} />
        </div>
        <dl className="flex gap-8">
          <div>
            <dt className="text-caption text-muted">Score</dt>
            {view.partialScore ? (
              <dd className="text-muted">{view.partialScore}</dd>
            ) : (
              <dd className="text-title font-semibold tabular-nums sm:text-figure">{view.score}</dd>
            )}
          </div>
          <div>
            <dt className="text-caption text-muted">Coverage</dt>
            <dd className="text-title font-semibold tabular-nums sm:text-figure">
              {view.coverage}
            </dd>
          </div>
        </dl>
        <p className="max-w-prose text-lead">{view.verdict}</p>
      </div>
    </div>
  );
}
