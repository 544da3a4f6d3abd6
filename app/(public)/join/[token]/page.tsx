import type { Metadata } from "next";
import { JoinForm } from "@/components/people/join-form";
import { EmptyState } from "@/components/ui/empty-state";
import { invitedTo } from "@/lib/auth/join";
import { accept } from "../actions";

export const metadata: Metadata = { title: "Join" };

interface JoinPageProps {
  readonly params: Promise<{ readonly token: string }>;
}

export default async function JoinPage({ params }: JoinPageProps) {
  const { token } = await params;
  const workspace = await invitedTo(token);
  return workspace === undefined ? (
    <EmptyState title="This invitation holds no longer">
      It has been used, taken back, or is older than seven days. Ask for a new one.
    </EmptyState>
  ) : (
    <JoinForm action={accept} token={token} workspace={workspace} />
  );
}
