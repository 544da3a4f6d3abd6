import type { Question } from "@/lib/importing/asked-headers";
import type { Why } from "@/lib/importing/match-headers";
import type { FileKind } from "@/lib/importing/targets";
import { DATE_EXAMPLES } from "@/lib/tabular/date-format";
import type { Delimiter } from "@/lib/tabular/row-parser";

/** The words of the columns step. */

export const KIND_WORDS: Readonly<Record<FileKind, string>> = {
  accounts: "An account list: one row an account",
  orders: "An order history: one row an order, invoice or line",
};

export const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
};

export const WHY_WORDS: Readonly<Record<Why, string>> = {
  exact: "named like our field",
  synonym: "a usual name of this field",
  pattern: "its words suggest it; please check",
};

export const QUESTION_WORDS: Readonly<Record<Question, string>> = {
  revenue:
    "Whose revenue is it, and over which time? A CRM often holds the account's own turnover: leave that out.",
  created:
    "Is it the day of the first purchase? A CRM holds the day of the record: leave that out.",
  lastActivity: "Is it the last purchase? Calls and mails are none: leave them out.",
  timesContacted:
    "Are these sessions that the account asked for? Our own calls are none: leave them out.",
  orders: "Over which time are they counted?",
};

/** The two orders of day and month that the values of a column may leave open. */
export const DATE_ORDER_WORDS = {
  dmy: `${DATE_EXAMPLES.dmy}, day first`,
  mdy: `${DATE_EXAMPLES.mdy}, month first`,
} as const;
