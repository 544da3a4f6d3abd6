import type { Metadata } from "next";
import { ResetForm } from "@/components/people/reset-form";
import { EmptyState } from "@/components/ui/empty-state";
import { personOfResetLink } from "@/lib/auth/reset-links";
import { reset } from "../actions";

export const metadata: Metadata = { title: "New password" };

interface ResetPageProps {
  readonly params: Promise<{ readonly token: string }>;
}

export default async function ResetPage({ params }: ResetPageProps) {
  const { token } = await params;
  const person = await personOfResetLink(token);
  return person ? (
    <ResetForm action={reset} token={token} email={person.email} />
  ) : (
    <EmptyState title="This link is no longer valid">
      It has been used or replaced by a newer one, or is older than 24 hours. Ask for a new one.
    </EmptyState>
  );
}
