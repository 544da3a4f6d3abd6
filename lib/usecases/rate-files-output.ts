import { verdictSentence } from "@/lib/report/sentences/verdict-sentence";
import { averageTicketOf } from "@/lib/scoring/criteria/ticket-size";
import { explain } from "@/lib/scoring/explain";
import { CRITERIA, type Criterion, type Day } from "@/lib/scoring/facts";
import type { Model } from "@/lib/scoring/model";
import type { Rating } from "@/lib/scoring/rate";
import { currencyExponent } from "@/lib/tabular/currency";
import { dayToIso } from "@/lib/tabular/date-format";
import { minorToText } from "@/lib/tabular/decimal";
import { csvLine } from "@/lib/tabular/write-csv";
import type { FileAccount } from "./rate-files-facts";
import type { OutputFormat } from "./rate-files-options";

/** Turns rated accounts into text, one piece an account. */
export interface RatingWriter {
  readonly head: string;
  line(account: FileAccount, rating: Rating): string;
  readonly foot: string;
}

export interface WriterSettings {
  readonly model: Model;
  readonly currency: string;
  readonly facts: boolean;
}

const COLUMNS = [
  "externalId",
  "name",
  "segment",
  "score",
  "borderline",
  "provisional",
  "lapsed",
  "quiet",
  "coverage",
  ...CRITERIA,
  "verdict",
];
const FACT_COLUMNS = [
  "customerSince",
  "lastPurchaseOn",
  "ordersTotal",
  "orders12m",
  "revenueTotal",
  "revenue12m",
  "averageTicket",
  "gapVariation",
];

const DATE_COLUMNS = new Set(["customerSince", "lastPurchaseOn"]);

/** Half up, allowing for what binary fractions miss. */
const rounded = (figure: number, digits: number): string =>
  (Math.floor(figure * 10 ** digits + 0.5 + 1e-9) / 10 ** digits).toFixed(digits);

const iso = (day: Day | undefined): string => (day === undefined ? "" : dayToIso(day));

function points(rating: Rating, criterion: Criterion): string {
  const result = rating.criteria[criterion];
  return result.status === "known" ? rounded(result.points, 1) : "";
}

/** The facts as text: dates ISO, money as plain decimals, empty where unknown. */
function factCells({ facts }: FileAccount, currency: string): string[] {
  const money = (minor: number | undefined) =>
    minor === undefined ? "" : minorToText(minor, currencyExponent(currency));
  const count = (figure: number | undefined) => (figure === undefined ? "" : String(figure));
  return [
    iso(facts.customerSince),
    iso(facts.lastPurchaseOn),
    count(facts.ordersTotal),
    count(facts.orders12m),
    money(facts.revenueTotalMinor),
    money(facts.revenue12mMinor),
    money(averageTicketOf(facts)),
    facts.gapVariation === undefined ? "" : rounded(facts.gapVariation, 4),
  ];
}

function csvWriter(settings: WriterSettings): RatingWriter {
  return {
    head: csvLine([...COLUMNS, ...(settings.facts ? FACT_COLUMNS : [])]),
    line: (account, rating) =>
      csvLine([
        account.externalId,
        account.name,
        rating.segment,
        rating.score === undefined ? "" : rounded(rating.score, 1),
        String(rating.borderline),
        String(rating.provisional),
        String(rating.lapsed),
        String(rating.quiet),
        rounded(rating.coverage, 0),
        ...CRITERIA.map((criterion) => points(rating, criterion)),
        verdictSentence(rating, account.facts, settings.model),
        ...(settings.facts ? factCells(account, settings.currency) : []),
      ]),
    foot: "",
  };
}

/** Dates stay text, figures become numbers, what is unknown is null. */
function jsonFact(name: string, cell: string | undefined): string | number | null {
  if (!cell) return null;
  return DATE_COLUMNS.has(name) ? cell : Number(cell);
}

function jsonWriter(settings: WriterSettings): RatingWriter {
  let first = true;
  return {
    head: "[",
    line(account, rating) {
      const { facts, externalId, name } = account;
      const { isNew: _, ...shown } = rating;
      const cells = factCells(account, settings.currency);
      const text = JSON.stringify(
        {
          externalId: externalId === "" ? null : externalId,
          name,
          ...shown,
          asOf: iso(rating.asOf),
          effectiveAsOf: iso(rating.effectiveAsOf),
          verdict: verdictSentence(rating, facts, settings.model),
          ...explain(rating, facts, settings.model),
          ...(settings.facts && {
            facts: Object.fromEntries(
              FACT_COLUMNS.map((name, at) => [name, jsonFact(name, cells[at])]),
            ),
          }),
        },
        // Every account has every key.
        (_key, value: unknown) => (value === undefined ? null : value),
      );
      const separator = first ? "\n" : ",\n";
      first = false;
      return separator + text;
    },
    foot: "\n]\n",
  };
}

const WRITERS: Readonly<Record<OutputFormat, (settings: WriterSettings) => RatingWriter>> = {
  csv: csvWriter,
  json: jsonWriter,
};

export const ratingWriter = (format: OutputFormat, settings: WriterSettings): RatingWriter =>
  WRITERS[format](settings);
