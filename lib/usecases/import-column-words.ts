import type { Question } from "@/lib/importing/asked-headers";
import type { Sureness } from "@/lib/importing/header-words";
import type { Why } from "@/lib/importing/match-headers";
import type { Persons } from "@/lib/importing/persons";
import type { FileKind } from "@/lib/importing/targets";
import { DATE_EXAMPLES, type DateFormat } from "@/lib/tabular/date-format";
import type { EncodingWhy } from "@/lib/tabular/encoding";
import type { Encoding } from "@/lib/tabular/encodings";
import type { DecimalMark } from "@/lib/tabular/number-format";
import type { DiscountUnit, ShareUnit } from "@/lib/tabular/number-profile";
import type { Delimiter } from "@/lib/tabular/row-parser";

/** The words of the columns step. */

export const KIND_WORDS: Readonly<Record<FileKind, string>> = {
  accounts: "An account list: one row per account",
  orders: "An order history: one row per order, invoice or line",
};

export const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
};

export const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, low byte first",
  "utf-16be": "UTF-16, high byte first",
  "windows-1252": "Western European (windows-1252)",
  "windows-1250": "Central European (windows-1250)",
  "windows-1251": "Cyrillic (windows-1251)",
  "windows-1253": "Greek (windows-1253)",
  "windows-1254": "Turkish (windows-1254)",
  "windows-1255": "Hebrew (windows-1255)",
  "windows-1256": "Arabic (windows-1256)",
  "windows-1257": "Baltic (windows-1257)",
  "windows-1258": "Vietnamese (windows-1258)",
  "windows-874": "Thai (windows-874)",
  "iso-8859-15": "Western European (ISO 8859-15)",
  "iso-8859-2": "Central European (ISO 8859-2)",
  "iso-8859-3": "South European (ISO 8859-3)",
  "iso-8859-4": "North European (ISO 8859-4)",
  "iso-8859-5": "Cyrillic (ISO 8859-5)",
  "iso-8859-6": "Arabic (ISO 8859-6)",
  "iso-8859-7": "Greek (ISO 8859-7)",
  "iso-8859-8": "Hebrew (ISO 8859-8)",
  "iso-8859-10": "Nordic (ISO 8859-10)",
  "iso-8859-13": "Baltic (ISO 8859-13)",
  "iso-8859-14": "Celtic (ISO 8859-14)",
  cp850: "Western European (DOS, CP850)",
  cp437: "American (DOS, CP437)",
  ibm866: "Cyrillic (DOS, CP866)",
  "koi8-r": "Russian (KOI8-R)",
  "koi8-u": "Ukrainian (KOI8-U)",
  macintosh: "Western European (old Macintosh)",
  "x-mac-cyrillic": "Cyrillic (old Macintosh)",
  shift_jis: "Japanese (Shift_JIS)",
  "euc-jp": "Japanese (EUC-JP)",
  "iso-2022-jp": "Japanese (ISO-2022-JP)",
  gb18030: "Chinese (GB18030)",
  big5: "Chinese, traditional (Big5)",
  "euc-kr": "Korean (EUC-KR)",
};

export const ENCODING_WHY_WORDS: Readonly<Record<EncodingWhy, string>> = {
  mark: "Declared at the start of the file.",
  nulPattern: "Detected from the pattern of its bytes.",
  strictUtf8: "Detected from the whole file.",
  fallback: "Assumed, because the file is not UTF-8. Check the letters in the examples below.",
  chosen: "Chosen by you.",
};

export const WHY_WORDS: Readonly<Record<Why, string>> = {
  given: "set by you",
  exact: "same name as the field",
  export: "known from exports like this one",
  synonym: "common name for this field",
  pattern: "suggested by its words",
};

export const SURE_WORDS: Readonly<Record<Sureness, string>> = {
  sure: "sure",
  likely: "likely",
  check: "please check",
};

export const REMEMBERED = "as last time";

export const BY_HAND = "chosen by you";

export const ERROR_FILE_COLUMN = "added by Clientele to explain errors: left out";

export const QUESTION_WORDS: Readonly<Record<Question, string>> = {
  revenue:
    "Is this your revenue with the account, and for which period? CRMs often hold the account's own turnover: leave that out.",
  created:
    "Is this the date of the first purchase? If it is the date the record was created, leave it out.",
  lastActivity: "Is this the last purchase? If it is a call or an email, leave it out.",
  timesContacted:
    "Are these meetings the account asked for? If they are your own calls, leave the column out.",
  orders: "Which period do these orders cover?",
  deals: "Are these won deals only? Open and lost deals are not purchases: leave them out.",
};

export const DATE_WORDS: Readonly<Record<DateFormat, string>> = {
  ...DATE_EXAMPLES,
  dmy: `${DATE_EXAMPLES.dmy}, day first`,
  mdy: `${DATE_EXAMPLES.mdy}, month first`,
  serial: `${DATE_EXAMPLES.serial}, a day number`,
  "dmy+serial": `${DATE_EXAMPLES["dmy+serial"]}, day first and day numbers`,
  "mdy+serial": `${DATE_EXAMPLES["mdy+serial"]}, month first and day numbers`,
};

export const TWO_DIGIT_YEARS_NOTE =
  "Two-digit years: 70 to 99 are 1970 to 1999, 00 to 69 are 2000 to 2069.";

export const SERIAL_NOTE = "Spreadsheet day numbers: 45382 is 31 March 2024.";

export const DECIMAL_WORDS: Readonly<Record<DecimalMark, string>> = {
  ".": "1,234.56",
  ",": "1.234,56",
};

export const SHARE_WORDS: Readonly<Record<ShareUnit, string>> = {
  fraction: "0.9 is 90%",
  percent: "90 is 90%",
};

export const DISCOUNT_WORDS: Readonly<Record<DiscountUnit, string>> = {
  share: "0.1 is 10% off",
  percent: "10 is 10% off",
  amount: "10 is money off the line",
};

/** What is done with the rows of persons in an account list, by what they are. */
export const PERSONS_WORDS: Readonly<Record<Persons["are"], (label: string) => string>> = {
  beside: (label) =>
    `“${label}” shows which rows are people who work for a listed company. They are left out.`,
  only: (label) =>
    `Every row is a person, and “${label}” names their company. Each company becomes one account, from its first row; the other rows are left out.`,
};

/** @param values how many, with their noun. */
export const damagedNote = (values: string): string =>
  `${values} like 1.23E+05: damaged by a spreadsheet. Export the file again with this column as text.`;
