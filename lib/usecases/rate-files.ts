import type { AccountTarget } from "@/lib/importing/targets";
import type { Reporting } from "@/lib/schemas/reported-money";
import { proposeReferenceTicket } from "@/lib/scoring/calibrate";
import { averageTicketOf } from "@/lib/scoring/criteria/ticket-size";
import type { Day } from "@/lib/scoring/facts";
import type { Model } from "@/lib/scoring/model";
import { rate } from "@/lib/scoring/rate";
import { currencyExponent } from "@/lib/tabular/currency";
import { dayToIso } from "@/lib/tabular/date-format";
import { latestDay } from "@/lib/tabular/date-profile";
import { minorToText, toMinor } from "@/lib/tabular/decimal";
import { checkAccounts, goodAccounts, type Joined } from "./rate-files-accounts";
import { currencyOfFiles, exchangeOf, rateNotes, unclearMark } from "./rate-files-currency";
import { accountOfFiles, type FileAccount, firstDayOf } from "./rate-files-facts";
import { nowhereNotes } from "./rate-files-file-notes";
import { counted } from "./rate-files-notes";
import type { NamedFile, RateOptions } from "./rate-files-options";
import { NO_ORDERS, readOrders } from "./rate-files-orders";
import { ratingWriter } from "./rate-files-output";
import { createSummary } from "./rate-files-summary";
import { type OpenedTable, openAccounts, openOrders, type Say } from "./rate-files-table";

/** Accounts of an order history that are rated before the next text is written. */
const BATCH = 1000;

export interface RateFiles {
  readonly accounts: NamedFile | undefined;
  readonly orders: NamedFile | undefined;
  /** The as-of date where the files have no trade dates. */
  readonly today: Day;
}

/**
 * Rates the accounts of an account list, an order history or both (the command line's story; no
 * database). Yields the output piece by piece and returns the exit code: 0, or 1 where a file
 * cannot be read or rows are bad and not to be skipped, or 2 where the reference ticket is no
 * amount of the currency; then nothing has been yielded.
 *
 * @param say receives what goes to standard error, line by line.
 */
export async function* rateFiles(
  files: RateFiles,
  options: RateOptions,
  say: Say,
): AsyncGenerator<string, 0 | 1 | 2> {
  const isHistory = options.kind === "orders" && files.orders === undefined;
  const opening = { ...options, isKindGiven: options.kind !== undefined };
  const listFile = isHistory ? undefined : files.accounts;
  const ordersFile = isHistory ? files.accounts : files.orders;
  const list = listFile && (await openAccounts(listFile, opening, say));
  const history = ordersFile && (await openOrders(ordersFile, opening, say));
  for (const opened of [list, history]) {
    if (opened?.ok === false) {
      say(opened.error);
      return 1;
    }
  }
  const accounts = list?.ok ? list.value : undefined;
  const ordersTable = history?.ok ? history.value : undefined;
  const columns = [accounts, ordersTable].flatMap((table) => table?.profile.columns ?? []);
  const nowhere = nowhereNotes(options, columns);
  if (nowhere.length > 0) {
    for (const note of nowhere) say(note);
    return 1;
  }

  const currency = options.currency ?? currencyOfFiles([accounts, ordersTable]);
  say(`Currency: ${currency}.`);
  const mark = unclearMark([accounts, ordersTable], currency);
  if (mark) say(`  Amounts are marked “${mark}”: say with --currency which currency that is.`);
  for (const note of rateNotes(currency, options.rates)) say(note);
  const { referenceTicket } = options;
  if (referenceTicket && !toMinor(referenceTicket, currencyExponent(currency))) {
    say(`--reference-ticket is too small or too large for an amount in ${currency}.`);
    return 2;
  }
  const orders = ordersTable
    ? await readOrders(ordersTable, { ...options, currency }, say)
    : NO_ORDERS;
  if (orders.isAsked) {
    say(
      "Nothing was rated: the files leave questions open that only you can answer. The options are listed above.",
    );
    return 1;
  }
  const latest = latestOf(orders.latest, latestInList(accounts));
  const asOf = options.asOf ?? latest ?? files.today;
  const why =
    latest === undefined ? "today: the files have no trade dates" : "the latest trade date";
  say(`As of ${dayToIso(asOf)} (${options.asOf === undefined ? why : "given"}).`);

  const settings: Reporting = {
    asOf,
    exchange: exchangeOf(currency, options.rates),
    ordersBeginOn: firstDayOf(orders.accounts),
  };
  let joined: Joined = { ordersOf: () => [], rest: orders.accounts, repeated: new Set() };
  let errors = orders.errors;
  if (accounts) {
    const checked = await checkAccounts(accounts, settings, orders.accounts, say);
    joined = checked.joined;
    errors += checked.errors;
  }
  if (errors > 0) {
    const found = `${counted(errors, "error")} found.`;
    if (!options.skipErrors) {
      say(`${found} Nothing was rated: correct the rows, or leave them out with --skip-errors.`);
      return 1;
    }
    say(`${found} The rows with an error are left out.`);
  }

  const everyAccount = () => accountsOfFiles(accounts, joined, settings);
  const model = await withReferenceTicket(options, currency, everyAccount, say);
  const writer = ratingWriter(options.format, { model, currency, facts: options.facts });
  const summary = createSummary();
  yield writer.head;
  for await (const batch of everyAccount()) {
    let text = "";
    for (const account of batch) {
      const rating = rate(account.facts, model, asOf);
      summary.add(account, rating);
      text += writer.line(account, rating);
    }
    yield text;
  }
  yield writer.foot;
  for (const line of summary.lines()) say(line);
  return 0;
}

/** Every account of the files, in batches. */
async function* accountsOfFiles(
  accounts: OpenedTable<AccountTarget> | undefined,
  joined: Joined,
  settings: Reporting,
): AsyncGenerator<FileAccount[]> {
  if (accounts) {
    for await (const batch of goodAccounts(accounts, settings, joined)) {
      yield batch.map((values) => accountOfFiles(values, joined.ordersOf(values), settings));
    }
  }
  for (let at = 0; at < joined.rest.length; at += BATCH) {
    const batch = joined.rest.slice(at, at + BATCH);
    yield batch.map((account) => accountOfFiles({}, [account], settings));
  }
}

const latestOf = (...days: readonly (Day | undefined)[]): Day | undefined =>
  days.reduce(
    (latest, day) => (day === undefined ? latest : Math.max(latest ?? day, day)),
    undefined,
  );

/**
 * The latest purchase of an account list, from what its column holds. The day somebody became a
 * customer says nothing of when the list was written.
 */
function latestInList(table: OpenedTable<AccountTarget> | undefined): Day | undefined {
  const days = table?.choices.flatMap(({ target, index, dates }) => {
    if (target !== "lastPurchaseOn") return [];
    const found = table.profile.columns[index]?.dates;
    return dates && found ? [latestDay(found, dates)] : [];
  });
  return latestOf(...(days ?? []));
}

/** The model with the reference ticket to use: given, the model's own, or the median (domain.md §3.1, 2). */
async function withReferenceTicket(
  options: RateOptions,
  currency: string,
  everyAccount: () => AsyncIterable<readonly FileAccount[]>,
  say: Say,
): Promise<Model> {
  const exponent = currencyExponent(currency);
  const given = options.referenceTicket && toMinor(options.referenceTicket, exponent);
  const own = options.model.referenceTicket;
  const use = (minor: number, why: string): Model => {
    say(`Reference ticket: ${minorToText(minor, exponent)} ${currency} (${why}).`);
    return { ...options.model, referenceTicket: { minor, currency } };
  };
  if (given !== undefined) return use(given, "given");
  if (own?.currency === currency) return use(own.minor, "of the model");
  if (own !== undefined) say(`The reference ticket of the model is in ${own.currency}: not used.`);
  const tickets: number[] = [];
  for await (const batch of everyAccount()) {
    for (const { facts } of batch) {
      const ticket = averageTicketOf(facts);
      if (ticket !== undefined) tickets.push(ticket);
    }
  }
  const median = proposeReferenceTicket(tickets);
  if (median !== undefined) return use(median, `median of ${tickets.length} average tickets`);
  say(
    `Reference ticket: none (accounts with an average ticket: ${tickets.length} of the 10 needed), ` +
      "so ticket size is unknown. --reference-ticket gives one.",
  );
  return { ...options.model, referenceTicket: undefined };
}
