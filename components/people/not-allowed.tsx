import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Something this person's role does not allow, and the way on. */
export function NotAllowed() {
  return (
    <>
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
    </>
  );
}
