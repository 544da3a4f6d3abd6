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
    <EmptyState title="This link holds no longer">
      It has been used, is older than a day, or a newer one was made. Ask for a new one.
    </EmptyState>
  );
}
