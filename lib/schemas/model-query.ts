import { z } from "zod";
import { formFields } from "./form-fields";

const text = z.string().max(60).optional().catch(undefined);

/** What the address of the editor says; what cannot be read says nothing. */
export const modelQuery = z.object({ from: text, weights: text, ticket: text });

/** The version that was just made, from which the list goes on. */
export const versionsQuery = z.object({ made: text });

/** The two versions that are compared. */
export const compareQuery = z.object({ a: text, b: text });

const ofVersion = z.strictObject({ version: z.string().min(1).max(50) });

/** The version that a form is about; "" where the form is none of ours. */
export function versionForm(data: FormData): string {
  return ofVersion.safeParse(formFields(data)).data?.version ?? "";
}
