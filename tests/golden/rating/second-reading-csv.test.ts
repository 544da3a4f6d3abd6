import fc from "fast-check";
import { expect, it } from "vitest";
import { BUILT_IN_MODELS } from "@/lib/scoring/built-in-models";
import type { Facts } from "@/lib/scoring/facts";
import { dayToIso } from "@/lib/tabular/date-format";
import { rateFiles } from "@/lib/usecases/rate-files";
import { parseModelFile, parseRateOptions } from "@/lib/usecases/rate-files-options";
import { AS_OF, REFERENCE_TICKET, someAccount } from "@/tests/factories/some-accounts";
import { secondReading } from "./second-reading";

/** A list of random accounts through the command line, held against the second reading row by row. */

const SEED = 20_260_204;
const ACCOUNTS = 2000;

const text = (value: string | number | undefined) => (value === undefined ? "" : String(value));
const date = (day: number | undefined) => (day === undefined ? "" : dayToIso(day));
const COLUMNS: readonly (readonly [header: string, cell: (facts: Facts) => string])[] = [
  ["Customer since", ({ customerSince }) => date(customerSince)],
  ["Last purchase", ({ lastPurchaseOn }) => date(lastPurchaseOn)],
  ["Orders (12 months)", ({ orders12m }) => text(orders12m)],
  ["Orders (total)", ({ ordersTotal }) => text(ordersTotal)],
  ["Orders a year", ({ ordersPerYear }) => text(ordersPerYear)],
  ["Average ticket", ({ averageTicketMinor: minor }) => text(minor && (minor / 100).toFixed(2))],
  ["Gap variation", ({ gapVariation }) => text(gapVariation)],
  ["Direct-award share", ({ directAwardShare }) => text(directAwardShare)],
  ["Tailored share", ({ tailoredShare }) => text(tailoredShare)],
  ["Agreement", ({ agreement }) => text(agreement)],
  ["Contact", ({ contact }) => text(contact)],
  ["Touchpoints (12 months)", ({ touchpoints12m }) => text(touchpoints12m)],
  ["Judged (1-5)", ({ judged }) => text(judged)],
];

/** What a list can say: no purchase dates, and money in whole cents. */
const listed = (facts: Facts): Facts => ({
  ...facts,
  ...{ purchaseDates12m: undefined, purchaseDatesTotal: undefined, longestGapDays: undefined },
  ...{ revenue12mMinor: undefined, revenueTotalMinor: undefined, ordersBeginOn: undefined },
  averageTicketMinor: facts.averageTicketMinor && Math.round(facts.averageTicketMinor),
});

it.each(BUILT_IN_MODELS)(`the CSV of $version (seed ${SEED})`, async (model) => {
  const accounts = fc.sample(someAccount, { seed: SEED, numRuns: ACCOUNTS }).map(listed);
  const lines = accounts.map((facts, id) =>
    [id, `Account ${id}`, "EUR", ...COLUMNS.map(([, cell]) => cell(facts))].join(","),
  );
  const head = ["External ID", "Account name", "Currency", ...COLUMNS.map(([name]) => name)];
  const list = `${[head.join(","), ...lines].join("\n")}\n`;
  const options = parseRateOptions({
    ...{ asOf: dayToIso(AS_OF), decimal: "." },
    referenceTicket: (REFERENCE_TICKET / 100).toFixed(2),
  });
  const read = parseModelFile(JSON.stringify(model));
  if (!options.ok || !read.ok) throw new Error("The options of this case are wrong.");
  const source = () => [new TextEncoder().encode(list)];
  const files = { accounts: { name: "list.csv", source }, orders: undefined, today: AS_OF };
  let output = "";
  for await (const piece of rateFiles(files, { ...options.value, model: read.value }, () => {})) {
    output += piece;
  }
  const [columns = "", ...rows] = output.split("\r\n").slice(0, -1);
  expect(columns.split(",").slice(2, 8)).toEqual([
    ...["segment", "score", "borderline", "provisional", "lapsed", "quiet"],
  ]);
  const version = model.version === "2026.1" ? "2026.1" : "2026.2";
  const expected = accounts.map((facts, id) => {
    const found = secondReading(facts, version, AS_OF, REFERENCE_TICKET);
    const { segment, score, borderline, provisional, lapsed, quiet } = found;
    const flags = [borderline, provisional, lapsed, quiet];
    return [id, `Account ${id}`, segment, score?.toFixed(1) ?? "", ...flags].join(",");
  });
  expect(rows.map((row) => row.split(",").slice(0, 8).join(","))).toEqual(expected);
});
