import { z } from "zod";
import { ROLES, role } from "./roles";

/** Longer ones are refused before they are hashed: hashing costs time and memory. */
const PASSWORD_MAX = 128;
const PASSWORD_MIN = 12;

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("Write the e-mail address like name@example.com."));

/** Without control characters, which no name has and Postgres does not keep. */
export const nameOf = (missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(100, "Use at most 100 characters.")
    .regex(/^\P{Cc}*$/u, "Leave out characters that cannot be seen.");

const newPassword = z
  .string()
  .min(PASSWORD_MIN, `Choose a password of at least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `Choose a password of at most ${PASSWORD_MAX} characters.`);

export const signInForm = z.strictObject({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(PASSWORD_MAX),
});

export const firstOwnerForm = z.strictObject({
  /** As it was printed; spaces, dashes and case do not matter. */
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/[\s-]/g, "").toUpperCase()),
  name: nameOf("Give your name."),
  email,
  password: newPassword,
});

/** The command line's owner: like the form, with the workspace's name instead of the code. */
export const ownerOptions = firstOwnerForm.omit({ code: true }).extend({
  workspace: nameOf("Give the workspace a name."),
});
export type OwnerOptions = z.infer<typeof ownerOptions>;

/** A key for scripts, as the command line asks for it. */
export const keyOptions = z.strictObject({
  name: nameOf("Give the key a name."),
  role: z.enum(ROLES, `The role is one of ${ROLES.join(", ")}.`),
  days: z.coerce
    .number("Give the days as a number.")
    .int("Give whole days.")
    .min(1, "A key lasts a day at least.")
    .max(3650, "A key lasts 3,650 days at most."),
  /** Whose accounts it works with, by name; for the role kam alone. */
  owner: z.string().trim().max(200).optional(),
});
/** As typed: the role and the days are still text. */
export interface KeyOptions {
  readonly name: string;
  readonly role: string;
  readonly days: string;
  readonly owner?: string;
}

/** The same from the page, which names the person by their id. */
export const keyForm = keyOptions.omit({ owner: true }).extend({ ownerId: z.string().max(64) });

export const invitationForm = z.strictObject({
  name: nameOf("Say whom the link is for."),
  role,
});

const id = z.string().min(1).max(64);
export const memberForm = z.strictObject({ userId: id, role: z.union([role, z.literal("none")]) });
export const invitationId = z.strictObject({ id });
export const keyId = z.strictObject({ id });

/** Somebody who follows an invitation. */
export const joinForm = firstOwnerForm.omit({ code: true }).extend({ token: z.string().max(100) });
