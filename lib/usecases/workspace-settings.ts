import { enqueueJob } from "@/lib/repositories/jobs";
import { readWorkspace, saveWorkspaceSettings } from "@/lib/repositories/workspaces";
import { formFields } from "@/lib/schemas/form-fields";
import { LOCALES, workspaceSettingsForm } from "@/lib/schemas/workspace";
import type { Scope } from "@/lib/scope";
import { CURRENCIES } from "@/lib/tabular/currency";
import { dayToIso, isoToDay } from "@/lib/tabular/date-format";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The form of the workspace's settings. */
export interface SettingsView {
  readonly name: string;
  readonly currency: string;
  readonly currencies: readonly Option[];
  readonly timeZone: string;
  readonly timeZones: readonly Option[];
  readonly locale: string;
  readonly locales: readonly Option[];
  /** ISO date, or empty for today. */
  readonly asOf: string;
  readonly projectBased: boolean;
  readonly kamsSeeOwn: boolean;
}

/** What a submitted form answers; `values` are as typed. */
export interface SettingsState {
  readonly status: "open" | "saved" | "invalid";
  readonly problems: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

const LOCALE_WORDS: Readonly<Record<(typeof LOCALES)[number], string>> = {
  "en-GB": "English (United Kingdom): 1,234.56 · 31 Mar 2026",
  "en-US": "English (United States): 1,234.56 · Mar 31, 2026",
  "de-DE": "German formats: 1.234,56 · 31.03.2026",
  "fr-FR": "French formats: 1 234,56 · 31 mars 2026",
};

const same = (value: string): Option => ({ value, label: value });

export async function viewSettings(scope: Scope): Promise<SettingsView> {
  const workspace = await readWorkspace(scope);
  return {
    name: workspace.name,
    currency: workspace.currency,
    currencies: CURRENCIES.map(same),
    timeZone: workspace.timeZone,
    timeZones: [...new Set(["UTC", workspace.timeZone, ...Intl.supportedValuesOf("timeZone")])].map(
      same,
    ),
    locale: workspace.locale,
    locales: LOCALES.map((value) => ({ value, label: LOCALE_WORDS[value] })),
    asOf: workspace.asOf === null ? "" : dayToIso(workspace.asOf),
    projectBased: workspace.projectBased,
    kamsSeeOwn: workspace.kamsSeeOwn,
  };
}

/** Saves the settings and has the portfolio derived and rated again under them. */
export async function saveSettings(scope: Scope, data: FormData): Promise<SettingsState> {
  const fields = formFields(data);
  const form = workspaceSettingsForm.safeParse(fields);
  if (!form.success) {
    const problems = form.error.issues.map((issue) => [String(issue.path[0]), issue.message]);
    const values = Object.entries(fields).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    return {
      status: "invalid",
      problems: Object.fromEntries(problems),
      values: Object.fromEntries(values),
    };
  }
  const { asOf, projectBased, kamsSeeOwn, ...settings } = form.data;
  await saveWorkspaceSettings(scope, {
    ...settings,
    asOf: asOf === "" ? null : (isoToDay(asOf) ?? null),
    projectBased: projectBased === "on",
    kamsSeeOwn: kamsSeeOwn === "on",
  });
  const { ratedAsOf } = await readWorkspace(scope);
  if (ratedAsOf !== null) await enqueueJob(scope, "refresh-portfolio", null);
  return { status: "saved", problems: {}, values: {} };
}
