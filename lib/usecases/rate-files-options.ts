import { type GivenColumn, parseGivenColumns } from "@/lib/importing/given-columns";
import { FILE_KINDS, type FileKind } from "@/lib/importing/targets";
import { err, ok, type Result } from "@/lib/result";
import { parseModel } from "@/lib/schemas/model-schema";
import type { OrderAnswers } from "@/lib/schemas/order-answers";
import { parseStatusList } from "@/lib/schemas/status-list";
import type { Day } from "@/lib/scoring/facts";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import type { ByteSource } from "@/lib/tabular/byte-source";
import { isCurrency } from "@/lib/tabular/currency";
import { DATE_FORMATS, type DateFormat, isoToDay } from "@/lib/tabular/date-format";
import { type Decimal, toDecimal } from "@/lib/tabular/decimal";
import { canonicalRate } from "@/lib/tabular/exchange";
import { DECIMAL_MARKS, type DecimalMark } from "@/lib/tabular/number-format";
import { typedOrderAnswers } from "./rate-files-answers";
import { type ReadingOptions, type TypedReading, typedReading } from "./rate-files-reading-options";

/** A file with the name to call it by. */
export interface NamedFile {
  readonly name: string;
  readonly source: ByteSource;
  /** Of a workbook: the name of the sheet to read, where it is not the first one shown. */
  readonly sheet?: string | undefined;
  /** The program that reads it, where it is a workbook. */
  readonly workbookReader?: string | undefined;
  /** Gets every problem of the file, as a line of CSV. */
  readonly listed?: ((line: string) => void) | undefined;
}

export const OUTPUT_FORMATS = ["csv", "json"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** By currency what one unit of it is worth in the currency of the figures, as exact decimal text. */
export type GivenRates = ReadonlyMap<string, string>;

/** What a run rates and how. */
export interface RateOptions extends ReadingOptions {
  readonly asOf: Day | undefined;
  /** In major units of the currency. */
  readonly referenceTicket: Decimal | undefined;
  readonly model: Model;
  readonly currency: string | undefined;
  readonly rates: GivenRates;
  readonly format: OutputFormat;
  readonly facts: boolean;
  readonly skipErrors: boolean;
  /** Rows of persons beside their companies are accounts too. */
  readonly keepPersons: boolean;
  /** Undefined where it was not said: statuses by which nothing was bought are asked about then. */
  readonly excludeStatuses: readonly string[] | undefined;
  /** How dates and numbers are written where their columns leave it open. */
  readonly dates: DateFormat | undefined;
  readonly decimal: DecimalMark | undefined;
  /** What columns are, whatever their headers say. */
  readonly columns: readonly GivenColumn[];
  /** What the first file is; undefined where its headers say it. */
  readonly kind: FileKind | undefined;
  /** What the rows of an order history leave open. */
  readonly answers: OrderAnswers;
}

/** The same as it was typed. */
export interface TypedOptions extends TypedReading {
  readonly asOf?: string | undefined;
  readonly referenceTicket?: string | undefined;
  readonly currency?: string | undefined;
  readonly rate?: readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly facts?: boolean | undefined;
  readonly skipErrors?: boolean | undefined;
  readonly keepPersons?: boolean | undefined;
  readonly excludeStatus?: string | undefined;
  readonly keepAllStatuses?: boolean | undefined;
  readonly dates?: string | undefined;
  readonly decimal?: string | undefined;
  readonly map?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly amountPer?: string | undefined;
  readonly discountPer?: string | undefined;
  readonly reusedNumbers?: string | undefined;
  readonly negativeAmounts?: string | undefined;
  readonly totalRows?: string | undefined;
  readonly creditNumbers?: string | undefined;
  readonly documentKinds?: string | undefined;
}

/** Reads the options of the command line; the error is a sentence on what to type instead. */
export function parseRateOptions(typed: TypedOptions): Result<Omit<RateOptions, "model">, string> {
  const asOf = typed.asOf === undefined ? undefined : isoToDay(typed.asOf);
  if (typed.asOf !== undefined && asOf === undefined) {
    return err(`--as-of takes a date such as 2024-12-31, not “${typed.asOf}”.`);
  }
  const ticket = typed.referenceTicket;
  const referenceTicket = ticket === undefined ? undefined : toDecimal(ticket);
  if (ticket !== undefined && (referenceTicket === undefined || referenceTicket.units <= 0n)) {
    return err(`--reference-ticket takes an amount above zero such as 1500.00, not “${ticket}”.`);
  }
  const currency = typed.currency?.toUpperCase();
  if (currency !== undefined && !isCurrency(currency)) {
    return err(`--currency takes an ISO 4217 code such as EUR, not “${typed.currency}”.`);
  }
  const rates = parseRates(typed.rate ?? []);
  if (!rates.ok) return rates;
  if (typed.keepAllStatuses && typed.excludeStatus !== undefined) {
    return err("--exclude-status and --keep-all-statuses contradict each other: use one of them.");
  }
  const format = OUTPUT_FORMATS.find((known) => known === (typed.format ?? "csv"));
  if (format === undefined) return err(`--format takes csv or json, not “${typed.format}”.`);
  const reading = typedReading(typed);
  if (!reading.ok) return reading;
  const columns = parseColumns(typed);
  if (!columns.ok) return columns;
  const answers = typedOrderAnswers(typed);
  if (!answers.ok) return answers;
  return ok({
    ...reading.value,
    ...columns.value,
    asOf,
    referenceTicket,
    currency,
    rates: rates.value,
    format,
    facts: typed.facts ?? false,
    skipErrors: typed.skipErrors ?? false,
    keepPersons: typed.keepPersons ?? false,
    excludeStatuses: typed.keepAllStatuses
      ? []
      : typed.excludeStatus === undefined
        ? undefined
        : parseStatusList(typed.excludeStatus),
    answers: answers.value,
  });
}

/** What a person would be asked about the columns of a file. */
function parseColumns({
  dates: typedDates,
  decimal: typedDecimal,
  map,
  kind: typedKind,
}: TypedOptions): Result<Pick<RateOptions, "dates" | "decimal" | "columns" | "kind">, string> {
  const dates = DATE_FORMATS.find((known) => known === typedDates);
  const decimal = DECIMAL_MARKS.find((known) => known === typedDecimal);
  if (typedDates !== undefined && !dates) {
    return err(`--dates takes one of: ${DATE_FORMATS.join(", ")}; not “${typedDates}”.`);
  }
  if (typedDecimal !== undefined && !decimal) {
    return err(`--decimal takes . or , and not “${typedDecimal}”.`);
  }
  const kind = FILE_KINDS.find((known) => known === typedKind);
  if (typedKind !== undefined && !kind) {
    return err(`--kind takes accounts or orders, not “${typedKind}”.`);
  }
  const columns = parseGivenColumns(map ?? []);
  return columns.ok ? ok({ dates, decimal, columns: columns.value, kind }) : columns;
}

function parseRates(typed: readonly string[]): Result<GivenRates, string> {
  const rates = new Map<string, string>();
  for (const text of typed) {
    const [, code = "", number = ""] = /^([a-z]{3})=(.*)$/i.exec(text) ?? [];
    const currency = code.toUpperCase();
    const rate = canonicalRate(number);
    if (!isCurrency(currency) || rate === undefined) {
      return err(
        `--rate takes a currency and what one unit of it is worth, such as USD=0.92, not “${text}”.`,
      );
    }
    if (rates.has(currency)) return err(`--rate gives ${currency} twice: one rate a currency.`);
    rates.set(currency, rate);
  }
  return ok(rates);
}

/** Reads a model file; every fault is named. Without a text it is the model we ship. */
export function parseModelFile(text: string | undefined): Result<Model, readonly string[]> {
  if (text === undefined) return ok(DEFAULT_MODEL);
  let json: unknown;
  try {
    // Some editors put a byte-order mark in front, which JSON does not know.
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return err(["It is not JSON."]);
  }
  const parsed = parseModel(json);
  return parsed.ok ? ok(parsed.model) : err(parsed.errors);
}
