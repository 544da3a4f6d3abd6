import {
  readWorkspace,
  saveWorkspaceSettings,
  type WorkspaceSettings,
} from "@/lib/repositories/workspaces";
import { formFields } from "@/lib/schemas/form-fields";
import { LOCALES, workspaceSettingsForm } from "@/lib/schemas/workspace";
import type { Scope } from "@/lib/scope";
import { CURRENCIES } from "@/lib/tabular/currency";
import { dayToIso, isoToDay } from "@/lib/tabular/date-format";
import { isSameText, mergeFields } from "./merge-fields";

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
  /** All of it as JSON, to tell apart later who changed what. */
  readonly shown: string;
}

/** What a submitted form answers; `values` are as typed. */
export interface SettingsState {
  readonly status: "open" | "saved" | "invalid" | "conflict";
  /** What somebody else changed while the form was open, a sentence each. */
  readonly conflict: readonly string[];
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
    shown: JSON.stringify(settingTexts(workspace)),
  };
}

/** The settings as the texts of their form; a checkbox is "on" or empty. */
function settingTexts(settings: WorkspaceSettings) {
  const { name, currency, timeZone, locale, asOf, projectBased, kamsSeeOwn } = settings;
  return {
    name,
    currency,
    timeZone,
    locale,
    asOf: asOf === null ? "" : dayToIso(asOf),
    projectBased: projectBased ? "on" : "",
    kamsSeeOwn: kamsSeeOwn ? "on" : "",
  };
}
type SettingField = keyof ReturnType<typeof settingTexts>;

const LABELS: Readonly<Record<SettingField, string>> = {
  name: "Workspace name",
  currency: "Reporting currency",
  timeZone: "Time zone",
  locale: "Numbers and dates",
  asOf: "As-of date",
  projectBased: "Project-based business",
  kamsSeeOwn: "KAMs see only their own accounts",
};
const isSetting = (name: string): name is SettingField => Object.hasOwn(LABELS, name);
const FIELDS = Object.keys(LABELS).filter(isSetting);

const ATTEMPTS = 4;

/**
 * Saves the settings and has the portfolio derived and rated again under them. Where somebody else
 * changed them while the form was open, nothing is saved: the form then goes on from what they are
 * now, and says both values of what both changed.
 */
export async function saveSettings(scope: Scope, data: FormData): Promise<SettingsState> {
  const fields = formFields(data);
  const sent = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const values = Object.fromEntries(sent);
  const form = workspaceSettingsForm.safeParse(fields);
  if (!form.success) {
    const problems = form.error.issues.map((issue) => [String(issue.path[0]), issue.message]);
    return { status: "invalid", conflict: [], problems: Object.fromEntries(problems), values };
  }
  const { asOf, projectBased, kamsSeeOwn, shown, ...rest } = form.data;
  const settings = {
    ...rest,
    asOf: asOf === "" ? null : (isoToDay(asOf) ?? null),
    projectBased: projectBased === "on",
    kamsSeeOwn: kamsSeeOwn === "on",
  };
  const typed = settingTexts(settings);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { name, currency, timeZone, locale, asOf, projectBased, kamsSeeOwn } =
      await readWorkspace(scope);
    const before = { name, currency, timeZone, locale, asOf, projectBased, kamsSeeOwn };
    const now = settingTexts(before);
    const { toDecide, taken } = mergeFields(FIELDS, { typed, shown, now });
    if (toDecide.length + taken.length > 0) {
      return {
        status: "conflict",
        conflict: [
          ...toDecide.map((field) => bothValues(field, typed[field], now[field])),
          ...taken.map(
            (field) =>
              `${LABELS[field]}: ${words(shown[field])} → ${words(now[field])}, shown below.`,
          ),
        ],
        problems: {},
        values: {
          ...values,
          ...Object.fromEntries(taken.map((field) => [field, now[field]])),
          shown: JSON.stringify(now),
        },
      };
    }
    const changed = FIELDS.filter((field) => !isSameText(typed[field], now[field]));
    if (changed.length === 0) return SAVED;
    const details = changed.map((field) => [
      field,
      `${words(now[field])} → ${words(typed[field])}`,
    ]);
    if (await saveWorkspaceSettings(scope, before, settings, Object.fromEntries(details))) {
      return SAVED;
    }
  }
  throw new Error("The settings changed each time they were to be saved.");
}

const SAVED: SettingsState = { status: "saved", conflict: [], problems: {}, values: {} };

const words = (text: string | undefined) => text || "–";

const bothValues = (field: SettingField, typed: string, now: string) =>
  `${LABELS[field]}: you entered ${words(typed)}, it is now ${words(now)}. Saving again keeps yours.`;
