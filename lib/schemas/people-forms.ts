import { z } from "zod";
import { visibleText } from "@/lib/tabular/visible-text";
import { ROLES, role } from "./roles";

/** Longer ones are refused before they are hashed: hashing costs time and memory. */
const PASSWORD_MAX = 128;
const PASSWORD_MIN = 12;

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("Enter an e-mail address such as name@example.com."));

const isSeen = (name: string) => !/[\t\n]/.test(name) && visibleText(name) === name;

/** A name of somebody or something, all of which can be seen. */
export const nameOf = (missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(100, "Use at most 100 characters.")
    .refine(isSeen, "Remove invisible characters.");

const newPassword = z
  .string()
  .min(PASSWORD_MIN, `Choose a password of at least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `Choose a password of at most ${PASSWORD_MAX} characters.`);

const token = z.string().max(100);

/** Where one goes on after signing in: back to an invitation, and nowhere else. */
export const wayOn = z
  .string()
  .max(120)
  .regex(/^\/join\/[\w-]{1,100}$/)
  .optional()
  .catch(undefined);

export const signInForm = z.strictObject({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(PASSWORD_MAX),
  to: wayOn,
});

export const firstOwnerForm = z.strictObject({
  /** As it was printed; spaces, dashes and case do not matter. */
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/[\s-]/g, "").toUpperCase()),
  name: nameOf("Enter your name."),
  email,
  password: newPassword,
});

/** The command line's owner: like the form, with the workspace's name instead of the code. */
export const ownerOptions = firstOwnerForm.omit({ code: true }).extend({
  workspace: nameOf("Enter a name for the workspace."),
});
export type OwnerOptions = z.infer<typeof ownerOptions>;

/** A key for scripts, as the command line asks for it. */
export const keyOptions = z.strictObject({
  name: nameOf("Enter what the API key is for."),
  role: z.enum(ROLES, `The role is one of ${ROLES.join(", ")}.`),
  days: z.coerce
    .number("Enter a number of days.")
    .int("Enter whole days.")
    .min(1, "An API key is valid for at least 1 day.")
    .max(3650, "An API key is valid for at most 3,650 days."),
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
  name: nameOf("Enter the name of the person you invite."),
  role,
  /** Where the link is mailed to, where mail is set up and somebody wants it. */
  email: z
    .literal("")
    .transform(() => undefined)
    .or(email)
    .optional(),
});

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^>]*$/);

/** Whose accounts go to whom, by the owners' ids. */
export const reassignForm = z.strictObject({ from: id, to: id });
type HandOver = z.infer<typeof reassignForm>;

/** The same as the subject of a job. */
export const writeHandOver = ({ from, to }: HandOver): string => `${from}>${to}`;
export const handOver = z
  .string()
  .max(129)
  .transform((subject): HandOver => {
    const [from = "", to = ""] = subject.split(">");
    return { from, to };
  });

export const memberId = z.strictObject({ userId: id });
export const memberForm = z.strictObject({
  userId: id,
  role: z.union([role, z.literal("none")]),
  /** The role that the form showed. */
  shown: role,
});
export const invitationId = z.strictObject({ id });
export const sessionId = z.strictObject({ id });
export const keyId = z.strictObject({ id });

/** Somebody who follows an invitation. */
export const joinForm = firstOwnerForm.omit({ code: true }).extend({ token });

/** Somebody who follows one and has a sign-in. */
export const joinAsForm = z.strictObject({ token });

export const changePasswordForm = z.strictObject({
  current: z.string().max(PASSWORD_MAX, "This is not your current password."),
  password: newPassword,
});

/** Somebody who follows a link for a new password. */
export const resetForm = z.strictObject({ token, password: newPassword });

/** Somebody who cannot sign in any more. */
export const forgotForm = z.strictObject({ email });
