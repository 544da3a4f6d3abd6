import { JUDGED_WORDS } from "@/lib/report/rate-words";
import { readAccount } from "@/lib/repositories/accounts";
import { readWorkspace } from "@/lib/repositories/workspaces";
import {
  ACCOUNT_FIELDS,
  type AccountField,
  type AccountValues,
  type FieldType,
} from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { factName } from "@/lib/schemas/fact-names";
import type { Scope } from "@/lib/scope";
import type { DecimalMark } from "@/lib/tabular/number-format";
import type { AccountConflict } from "./account-conflict";
import { decimalMarkOf, fieldText, fieldTexts } from "./account-form-text";
import type { FormQuestion } from "./ask-before-saving";
import { FACT_GROUPS } from "./fact-groups";
import { fieldSuggestions, type Suggestions } from "./field-suggestions";
import { mayChange } from "./own-accounts";

export interface FormField {
  readonly field: AccountField;
  readonly label: string;
  readonly hint: string;
  readonly input: "text" | "long-text" | "number" | "date" | "choice";
  readonly inputMode?: "decimal" | "numeric" | undefined;
  readonly value: string;
  /** For `choice`: the first is "not known" with the value "". */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly required: boolean;
  readonly maxLength: number;
}

/** The form of a new or existing account; unknown stays unknown when a field is left empty. */
export interface AccountFormView {
  readonly accountId: string | null;
  /** Version the form was opened with; a stale one is a conflict. */
  readonly version: number;
  /** Every field as it stands in that version, as JSON: tells apart who changed what. */
  readonly shown: string;
  /** What there is to choose from. */
  readonly suggestions: Suggestions;
  readonly groups: readonly {
    readonly title: string;
    readonly note: string;
    readonly fields: readonly FormField[];
  }[];
}

/** What a submitted form answers; `values` are as typed, so that nothing is lost. */
export interface AccountFormState {
  readonly status: "open" | "saved" | "invalid" | "conflict";
  /** One sentence for the head of the form. */
  readonly message: string;
  /** Set where somebody else changed the account meanwhile. */
  readonly conflict?: AccountConflict | undefined;
  readonly problems: Readonly<Record<string, string>>;
  /** What is asked once before it is saved. */
  readonly questions?: readonly FormQuestion[] | undefined;
  /** Accounts that a problem is about. */
  readonly links?: readonly { readonly href: string; readonly label: string }[] | undefined;
  readonly values: Readonly<Record<string, string>>;
}

const HINTS: Readonly<Partial<Record<AccountField, string>>> = {
  country: "Name or two-letter code",
  currency: "Three-letter code; leave empty for the workspace's currency",
  customerSince: "Date of the first purchase",
  ordersPerYear: "Only if the order counts are not known",
  averageTicketMinor: "Leave empty to use revenue divided by orders",
  gapVariation:
    "0 for even intervals, about 1 for random ones: the gaps' standard deviation ÷ their mean",
  directAwardShare: "Share of orders without a competing quote, 0–100%",
  tailoredShare: "Share of spend on tailored, advisory or custom work, 0–100%",
  touchpoints12m: "Number in the last 12 months",
  judged: JUDGED_WORDS.map((words, index) => `${index + 1} ${words.toLowerCase()}`).join(" · "),
  treatedAs: "How we serve it today",
  selfLabel: "What they call themselves; never scored",
  tags: "Separated by commas",
};

/**
 * The form of an account that is there; undefined where it does not exist for the scope, and
 * `not-yours` where who asks may look at it only.
 */
export async function openAccountForm(
  scope: Scope,
  accountId: string,
): Promise<{ view: AccountFormView; name: string } | "not-yours" | undefined> {
  const [account, workspace, suggestions] = await Promise.all([
    readAccount(scope, accountId),
    readWorkspace(scope),
    fieldSuggestions(scope),
  ]);
  if (!account) return undefined;
  if (!mayChange(scope, account)) return "not-yours";
  const { locale, currency } = workspace;
  return {
    view: formView(account, locale, currency, suggestions),
    name: account.values.name ?? "",
  };
}

/** The empty form of a new account. */
export async function openNewAccountForm(scope: Scope): Promise<AccountFormView> {
  const [{ locale, currency }, suggestions] = await Promise.all([
    readWorkspace(scope),
    fieldSuggestions(scope),
  ]);
  return formView(null, locale, currency, suggestions);
}

function formView(
  account: AccountRecord | null,
  locale: string,
  currency: string,
  suggestions: Suggestions,
): AccountFormView {
  const mark = decimalMarkOf(locale);
  return {
    accountId: account?.id ?? null,
    version: account?.version ?? 0,
    shown: JSON.stringify(account ? fieldTexts(account.values, mark, currency) : {}),
    suggestions,
    groups: FACT_GROUPS.map(({ title, note, fields }) => ({
      title,
      note,
      fields: fields.map((field) => formField(account?.values ?? {}, field, mark, currency)),
    })),
  };
}

/** One fact as a form asks for it. */
export function formField(
  values: AccountValues,
  field: AccountField,
  mark: DecimalMark,
  currency: string,
): FormField {
  return {
    field,
    label: factName(field),
    hint: HINTS[field] ?? "",
    value: fieldText(values, field, mark, currency),
    required: field === "name",
    ...controlOf(ACCOUNT_FIELDS[field]),
  };
}

const NOT_KNOWN = { value: "", label: "not known" };

function choice(values: readonly string[]): Pick<FormField, "input" | "options" | "maxLength"> {
  return {
    input: "choice",
    options: [NOT_KNOWN, ...values.map((value) => ({ value, label: value }))],
    maxLength: 20,
  };
}

/** The control that fits a type of field. */
function controlOf(
  type: FieldType,
): Pick<FormField, "input" | "inputMode" | "options" | "maxLength"> {
  switch (type.type) {
    case "closed":
      return choice(type.values);
    case "flag":
      return choice(["yes", "no"]);
    case "date":
      return { input: "date", options: [], maxLength: 10 };
    case "whole":
      return { input: "number", inputMode: "numeric", options: [], maxLength: 20 };
    case "decimal":
    case "share":
    case "money":
      return { input: "number", inputMode: "decimal", options: [], maxLength: 40 };
    case "text":
      return { input: type.max > 1000 ? "long-text" : "text", options: [], maxLength: type.max };
    default:
      return { input: "text", options: [], maxLength: 1000 };
  }
}
