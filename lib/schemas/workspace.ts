import { z } from "zod";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { isCurrency } from "@/lib/tabular/currency";
import { nameOf } from "./people-forms";

/** The workspace of an installation in which nobody signs in. */
export const DEFAULT_WORKSPACE_ID = "default";

/** What a new workspace starts with; all of it can be changed in the settings. */
export const NEW_WORKSPACE = {
  name: "My accounts",
  currency: "EUR",
  locale: "en-GB",
  /** The built-in model; a workspace's own versions are stored. */
  modelVersion: DEFAULT_MODEL.version,
  /** Owner of the accounts that name none. */
  owner: { name: "Me", nameKey: "me" },
} as const;

export const LOCALES = ["en-GB", "en-US", "de-DE", "fr-FR"] as const;

/** The settings as a form sends them. `asOf` is an ISO date, or empty for today. */
export const workspaceSettingsForm = z.strictObject({
  name: nameOf("Enter a name for the workspace."),
  currency: z.string().max(3).refine(isCurrency, "Choose a currency from the list."),
  timeZone: z.string().max(60).refine(isTimeZone, "Choose a time zone from the list."),
  locale: z.enum(LOCALES),
  asOf: z.union([
    z.literal(""),
    z.iso.date("Write the date as 2026-12-31, or leave it empty for today."),
  ]),
  projectBased: z.literal("on").optional(),
  kamsSeeOwn: z.literal("on").optional(),
  /** Every setting as the form showed it when it was opened; JSON. */
  shown: z
    .string()
    .max(2000)
    .transform((json, context) => {
      try {
        return z.record(z.string().max(40), z.string().max(100)).parse(JSON.parse(json));
      } catch {
        context.addIssue({ code: "custom", message: "not what a form showed" });
        return z.NEVER;
      }
    }),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
