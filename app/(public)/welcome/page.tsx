import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FirstOwnerForm } from "@/components/people/first-owner-form";
import { isSetUp } from "@/lib/auth/sign-in";
import { begin } from "../actions";

export const metadata: Metadata = { title: "Welcome" };

/** The first page of a new installation: who owns it? */
export default async function WelcomePage() {
  if (await isSetUp()) redirect("/sign-in");
  return <FirstOwnerForm action={begin} />;
}
