import type { Metadata } from "next";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { leave } from "./(public)/actions";

export const metadata: Metadata = { title: "Not allowed" };

/** Something this person's role does not allow. */
export default function Forbidden() {
  return (
    <main className="mx-auto grid max-w-2xl gap-5 px-4 py-10">
      <h1 className="text-heading font-semibold">Not allowed</h1>
      <EmptyState
        title="Your role in this workspace does not allow this"
        action={
          <ButtonLink href="/" tone="primary">
            Go to the portfolio
          </ButtonLink>
        }
      >
        An owner or admin of the workspace can change your role.
      </EmptyState>
      <form action={leave}>
        <Button>Sign out</Button>
      </form>
    </main>
  );
}
