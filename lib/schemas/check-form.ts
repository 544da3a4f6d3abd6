import { z } from "zod";
import {
  type AccountsForm,
  type DecisionForm,
  readAccountsForm,
  readDecisionForm,
} from "./decision-form";
import { refuseOtherFields } from "./form-fields";
import { seenAt } from "./import-decisions";
import { type CellForm, readCells, readImportId } from "./import-forms";
import type { OrderAnswers } from "./order-answers";
import { readOrderAnswers } from "./order-answers-form";
import { readValuesForm, type ValuesForm } from "./values-form";

/** The one form of the check step: everything typed and chosen there, whichever button sends it. */

/** Stands before the name of a field and holds what the page showed in it. */
const SHOWN = "shown.";
/** Likewise, of an answer that is only proposed: it is given by checking again. */
const PROPOSED = "proposed.";

/** What a button of the check does beside taking what was typed. */
const CHECK_INTENTS = [
  /** The rows are checked again. */
  "check",
  /** Asks whether the import is to be discarded. */
  "ask",
  "discard",
  /** The import is not discarded after all. */
  "keep",
  /** Shows something else: `to` says what. */
  "show",
] as const;
type CheckIntent = (typeof CHECK_INTENTS)[number];

/** The state of the import that a page of the check was made from. */
export interface CheckBasis {
  /** Up to when the check saw what was changed here. */
  readonly seenAt: number;
  /** Stands for how the file was read and what its columns are. */
  readonly reading: string;
  /** Stands for everything that was chosen and typed before. */
  readonly settings: string;
}

const basis = z
  .string()
  .max(100)
  .regex(/^\d+\.[\w-]+\.[\w-]+$/)
  .transform((text): CheckBasis => {
    const [at = "", reading = "", settings = ""] = text.split(".");
    return { seenAt: seenAt.parse(Number(at)), reading, settings };
  });

/** The basis as a field carries it. */
export const basisField = (of: CheckBasis): string => `${of.seenAt}.${of.reading}.${of.settings}`;

/** What a person typed and chose; what was shown and left as it was is not among it. */
export interface TypedCheck {
  readonly cells: CellForm;
  readonly decisions: DecisionForm;
  readonly accounts: AccountsForm;
  readonly values: ValuesForm;
  readonly answers: OrderAnswers;
}

export interface CheckForm {
  readonly importId: string;
  readonly basis: CheckBasis;
  readonly intent: CheckIntent;
  /** The query of the page that is shown next, with the place on it; empty where it stays. */
  readonly to: string;
  readonly typed: TypedCheck;
}

const address = z
  .string()
  .max(200)
  .regex(/^[a-zA-Z]+=[\w-]+(&[a-zA-Z]+=[\w-]+)*(#[\w-]+)?$/);

/** Reads the form of the check; each field has what it showed beside it, as `shown.<its name>`. */
export function readCheckForm(data: FormData): CheckForm {
  const fields = ["cell.", "everywhere.", "row.", "account.", "typed.", "to.", "answer."];
  const buttons = ["intent", "show", "together", "others"];
  refuseOtherFields(data, "importId", "basis", SHOWN, PROPOSED, ...fields, ...buttons);
  const show = data.get("show");
  return {
    importId: readImportId(data),
    basis: basis.parse(data.get("basis")),
    intent: intentOf(data),
    to: show === null ? "" : address.parse(show),
    typed: readTyped(data),
  };
}

function intentOf(data: FormData): CheckIntent {
  if (data.has("show")) return "show";
  return z.enum(CHECK_INTENTS).parse(data.get("intent") ?? "check");
}

function readTyped(data: FormData): TypedCheck {
  return {
    cells: readCells(changedOf(data, ["cell.", "everywhere."])),
    decisions: readDecisionForm(changedOf(data, ["row.", "together"])),
    accounts: readAccountsForm(changedOf(data, ["account.", "typed.", "others"])),
    values: readValuesForm(changedOf(data, ["to."])),
    answers: readOrderAnswers(changedOf(data, ["answer."])),
  };
}

/** The fields of one kind whose value is not the one that was shown, and what was shown in them. */
function changedOf(data: FormData, names: readonly string[]): FormData {
  const changed = new FormData();
  for (const [name, value] of data) {
    if (typeof value !== "string" || !names.some((own) => name.startsWith(own))) continue;
    const shown = data.get(`${SHOWN}${name}`);
    // A field of one line drops line ends.
    const before = typeof shown === "string" ? shown.replace(/[\r\n]/g, "") : "";
    const isAccepted = data.has(`${PROPOSED}${name}`) && intentOf(data) === "check";
    if (value === before && !isAccepted) continue;
    changed.append(name, value);
    if (typeof shown === "string") changed.append(`${SHOWN}${name}`, before);
  }
  return changed;
}

/** Whether nothing at all was typed or chosen. */
export const isUntouched = ({ cells, decisions, accounts, values, answers }: TypedCheck): boolean =>
  cells.length + decisions.rows.length + decisions.conflicts.length === 0 &&
  accounts.accounts.length + values.length + Object.keys(answers).length === 0 &&
  decisions.together === undefined &&
  accounts.others === undefined;
