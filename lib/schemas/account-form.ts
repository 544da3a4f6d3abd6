import { z } from "zod";
import { EVENT_TEXT_MAX } from "./account-event";
import { ACCOUNT_FIELDS, isAccountField } from "./account-fields";
import { formFields } from "./form-fields";

const FIELD_NAMES = Object.keys(ACCOUNT_FIELDS).filter(isAccountField);

const field = z.enum(FIELD_NAMES);
const text = z.string().max(20_000, "This is longer than 20,000 characters.").default("");
const texts = z.partialRecord(field, text);
/** Facts of an account as a form shows them. */
export type FieldTexts = Readonly<z.infer<typeof texts>>;

/** Facts as a page showed them, carried by its form as JSON. */
export const shownTexts = z
  .string()
  .max(100_000)
  .transform((json, context) => {
    try {
      return texts.parse(JSON.parse(json));
    } catch {
      context.addIssue({ code: "custom", message: "not what a form showed" });
      return z.NEVER;
    }
  });

const fieldList = z
  .string()
  .max(1000)
  .transform((list) => list.split(",").filter((name) => name !== ""))
  .pipe(z.array(field).max(FIELD_NAMES.length));

/** Before the name of a field: the control by which is chosen whose value is kept. */
const CHOICE = "choice.";

/** A submitted account form: every field as text, as typed. Other fields are refused. */
export const accountForm = z.strictObject({
  accountId: z.string().max(100).optional(),
  version: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** Where the form came from. */
  from: z.string().max(5000).optional(),
  /** Every field as it stood in the account of that version; JSON. */
  shown: shownTexts.optional(),
  /** Fields of which the form asked whose value is kept. */
  toDecide: fieldList.optional(),
  choices: z.partialRecord(field, z.enum(["mine", "theirs"])),
  /** Answers to what the form asked before it is saved. */
  confirmed: z.partialRecord(z.enum(["duplicate", "owner"]), z.string().max(2000)),
  /** What shows the judgement. */
  eventOn: z.string().max(1000).default(""),
  eventText: z
    .string()
    .max(2 * EVENT_TEXT_MAX)
    .default(""),
  /** A judgement of 4 or 5 is saved although nothing shows it. */
  withoutEvidence: z.literal("yes").optional(),
  fields: texts,
});
export type AccountForm = z.infer<typeof accountForm>;

/** Before the name of a question: its answer. */
const CONFIRM = "confirm.";

const OWN = new Set([
  ...["accountId", "version", "from", "shown", "toDecide"],
  ...["eventOn", "eventText", "withoutEvidence"],
]);

/** Sorts the entries of a form into identity, choices, answers and fields. */
export function readAccountFormData(data: FormData): unknown {
  const entries = Object.entries(formFields(data));
  const under = (prefix: string) =>
    Object.fromEntries(
      entries.flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
      ),
    );
  const isField = (name: string) =>
    !OWN.has(name) && !name.startsWith(CHOICE) && !name.startsWith(CONFIRM);
  return {
    ...Object.fromEntries(entries.filter(([name]) => OWN.has(name))),
    choices: under(CHOICE),
    confirmed: under(CONFIRM),
    fields: Object.fromEntries(entries.filter(([name]) => isField(name))),
  };
}

/** Asks for a change of an account to be undone. */
export const undoForm = z.strictObject({
  accountId: z.string().min(1).max(100),
  changeId: z.string().min(1).max(100),
});
