import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireScope } from "@/lib/auth/current-scope";

export const metadata: Metadata = { title: "Another workspace" };

/** Where a form leads whose page was drawn for a workspace that its sender does not belong to. */
export default async function OtherWorkspacePage() {
  await requireScope("portfolio.read");
  return (
    <DrawnFor>
      <div className="grid gap-5">
        <h1 className="text-heading font-semibold">Nothing was saved</h1>
        <EmptyState
          title="This page was opened for another workspace"
          action={
            <ButtonLink href="/" tone="primary">
              Go to the portfolio
            </ButtonLink>
          }
        >
          You are not a member of that workspace now. An owner or admin there can invite you again.
        </EmptyState>
      </div>
    </DrawnFor>
  );
}
