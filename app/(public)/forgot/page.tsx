import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ForgotForm } from "@/components/people/forgot-form";
import { isMailSetUp } from "@/lib/auth/mail";
import { forgot } from "./actions";

export const metadata: Metadata = { title: "Forgot your password?" };

export default function ForgotPage() {
  if (!isMailSetUp()) notFound();
  return <ForgotForm action={forgot} />;
}
