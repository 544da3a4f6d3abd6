import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/people/sign-in-form";
import { currentPerson } from "@/lib/auth/current-scope";
import { isMailSetUp } from "@/lib/auth/mail";
import { isSetUp } from "@/lib/auth/sign-in";
import { wayOn } from "@/lib/schemas/people-forms";
import { enter } from "../actions";

export const metadata: Metadata = { title: "Sign in" };

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  if (!(await isSetUp())) redirect("/welcome");
  const { to, password } = await searchParams;
  const way = wayOn.parse(to);
  if (await currentPerson()) redirect(way ?? "/");
  return (
    <SignInForm
      action={enter}
      to={way}
      hasNewPassword={password === "new"}
      hasMail={isMailSetUp()}
    />
  );
}
