import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/people/sign-in-form";
import { currentPerson } from "@/lib/auth/current-scope";
import { isSetUp } from "@/lib/auth/sign-in";
import { enter } from "../actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  if (!(await isSetUp())) redirect("/welcome");
  if (await currentPerson()) redirect("/");
  return <SignInForm action={enter} />;
}
