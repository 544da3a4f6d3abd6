import type { Metadata } from "next";
import { DrawnFor } from "@/app/(workspace)/drawn-for";
import { ChangePasswordForm } from "@/components/people/change-password-form";
import { SessionsTable } from "@/components/people/sessions-table";
import { Outcome } from "@/components/ui/outcome";
import { Section } from "@/components/ui/section";
import { requireMember, requirePerson } from "@/lib/auth/current-scope";
import { ownSessions } from "@/lib/auth/own-sessions";
import { instantFormat } from "@/lib/usecases/instant-format";
import { changeOwnPassword, endOne, leaveEverywhere } from "./actions";

export const metadata: Metadata = { title: "You" };

interface YouPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** One's own sign-in: the same for every role. */
export default async function YouPage({ searchParams }: YouPageProps) {
  const { scope } = await requireMember("portfolio.read");
  const person = await requirePerson();
  const sessions = await ownSessions(person, new Date(), await instantFormat(scope));
  const { password } = await searchParams;
  return (
    <DrawnFor>
      <div className="grid gap-6">
        <div>
          <h1 className="text-heading font-semibold wrap-anywhere">{person.name}</h1>
          <p className="text-muted wrap-anywhere">Signs in as {person.email}</p>
        </div>
        {password === "changed" ? (
          <Outcome of={password} tone="info" role="status">
            <p>Password changed. All your other browsers are signed out.</p>
          </Outcome>
        ) : null}
        <Section
          title="Where you are signed in"
          finding="A session ends after seven days. End any session you don't recognise, then change your password."
        >
          <SessionsTable sessions={sessions} end={endOne} endAll={leaveEverywhere} />
        </Section>
        <Section title="Password" finding="Changing it signs out all your other browsers.">
          <ChangePasswordForm action={changeOwnPassword} email={person.email} />
        </Section>
      </div>
    </DrawnFor>
  );
}
