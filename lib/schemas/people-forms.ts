import { z } from "zod";
import { ROLES, role } from "./roles";

/** Longer ones are refused before they are hashed: hashing costs time and memory. */
const PASSWORD_MAX = 128;
const PASSWORD_MIN = 12;

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("Write the e-mail address like name@example.com."));

const newPassword = z
  .string()
  .min(PASSWORD_MIN, `Choose a password of at least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `Choose a password of at most ${PASSWORD_MAX} characters.`);

/** A path of this product to go on to; anything else leads to the portfolio. */
const nextPath = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .catch("/");

export const signInForm = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(PASSWORD_MAX),
  next: nextPath,
});

export const firstOwnerForm = z.object({
  /** As it was printed; spaces, dashes and case do not matter. */
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/[\s-]/g, "").toUpperCase()),
  name: z.string().trim().min(1, "Give your name.").max(100),
  email,
  password: newPassword,
});

/** The command line's owner: like the form, with the workspace's name instead of the code. */
export const ownerOptions = firstOwnerForm.omit({ code: true }).extend({
  workspace: z.string().trim().min(1, "Give the workspace a name.").max(100),
});
export type OwnerOptions = z.infer<typeof ownerOptions>;

/** A key for scripts, as the command line asks for it. */
export const keyOptions = z.object({
  name: z.string().trim().min(1, "Give the key a name.").max(100),
  role: z.enum(ROLES, `The role is one of ${ROLES.join(", ")}.`),
  days: z.coerce
    .number("Give the days as a number.")
    .int("Give whole days.")
    .min(1, "A key lasts a day at least.")
    .max(3650, "A key lasts 3,650 days at most."),
});
/** As typed: the role and the days are still text. */
export interface KeyOptions {
  readonly name: string;
  readonly role: string;
  readonly days: string;
}

export const invitationForm = z.object({
  name: z.string().trim().min(1, "Say whom the link is for.").max(100),
  role,
});

const id = z.string().min(1).max(64);
export const memberForm = z.object({ userId: id, role: z.union([role, z.literal("none")]) });
export const invitationId = z.object({ id });

/** Somebody who follows an invitation. */
export const joinForm = firstOwnerForm.omit({ code: true }).extend({ token: z.string().max(100) });
