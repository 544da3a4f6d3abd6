import type { Metadata } from "next";
import { JoinAsForm } from "@/components/people/join-as-form";
import { JoinForm } from "@/components/people/join-form";
import { EmptyState } from "@/components/ui/empty-state";
import { currentPerson } from "@/lib/auth/current-scope";
import { invitedTo } from "@/lib/auth/join";
import { accept, acceptAs } from "../actions";

export const metadata: Metadata = { title: "Join" };

interface JoinPageProps {
  readonly params: Promise<{ readonly token: string }>;
}

export default async function JoinPage({ params }: JoinPageProps) {
  const { token } = await params;
  const invitation = await invitedTo(token);
  if (!invitation) {
    return (
      <EmptyState title="This invitation is no longer valid">
        It has been used or withdrawn, or is older than seven days. Ask for a new one.
      </EmptyState>
    );
  }
  const { workspaceName } = invitation;
  const person = await currentPerson();
  return person ? (
    <JoinAsForm action={acceptAs} token={token} workspace={workspaceName} person={person} />
  ) : (
    <JoinForm action={accept} token={token} workspace={workspaceName} />
  );
}
