import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Not found" };

/** An address that leads nowhere. */
export default function NotFound() {
  return (
    <main className="mx-auto grid max-w-2xl gap-5 px-4 py-10">
      <h1 className="text-heading font-semibold">Not found</h1>
      <EmptyState
        title="There is no page at this address"
        action={
          <ButtonLink href="/" tone="primary">
            Go to the portfolio
          </ButtonLink>
        }
      >
        The link may be old, or the account, import or audit it led to has been deleted.
      </EmptyState>
    </main>
  );
}
