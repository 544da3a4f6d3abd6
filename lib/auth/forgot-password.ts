import { letThrough } from "@/lib/repositories/attempts";
import { signInOf } from "@/lib/repositories/passwords";
import { formFields } from "@/lib/schemas/form-fields";
import { forgotForm } from "@/lib/schemas/people-forms";
import { PRODUCT } from "@/lib/scope";
import { sendMail } from "./mail";
import { ownLink } from "./own-link";
import type { RequestOrigin } from "./request-origin";
import { makeLink } from "./reset-links";
import { tokenHash } from "./token";

/** Three mails go to one address in any such time. */
const WINDOW_MS = 3_600_000;

const NO_ADDRESS = "Enter an e-mail address such as name@example.com.";
const TOO_OFTEN =
  "Three links were requested within the last hour. Check your e-mail, or try again in an hour.";

/** What was typed, and what is wrong with it. */
export interface ForgotState {
  readonly email: string;
  readonly problem?: string;
}

/**
 * The address somebody asks a link for, or what is wrong. Whether anybody signs in with it is not
 * looked up: the answer, and the time it takes, is the same for all.
 */
export async function askForResetLink(data: FormData): Promise<ForgotState> {
  const typed = formFields(data);
  const form = forgotForm.safeParse(typed);
  if (!form.success) {
    return { email: String(typed.email ?? "").slice(0, 254), problem: NO_ADDRESS };
  }
  const { email } = form.data;
  const isLet = await letThrough(tokenHash(`forgot ${email}`), WINDOW_MS, new Date());
  return isLet ? { email } : { email, problem: TOO_OFTEN };
}

/** Mails a link for a new password to whoever signs in with an address; after the answer. */
export async function mailResetLink(email: string, origin: RequestOrigin): Promise<void> {
  const person = await signInOf({ email });
  if (!person) return;
  const made = await makeLink(person, { ...PRODUCT, ...origin });
  if (!made.ok) return;
  await sendMail({
    to: email,
    subject: "Choose a new password for Clientele",
    paragraphs: [
      "Choose a new password with this link. It works once, within 24 hours:",
      ownLink(`/reset/${made.value.token}`),
      "If you did not ask for this, ignore this e-mail. Your password stays the same.",
    ],
  });
}
