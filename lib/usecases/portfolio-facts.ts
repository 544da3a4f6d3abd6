import {
  FACT_COLUMNS,
  type FactColumn,
  foreignAccounts,
  portfolioFacts,
} from "@/lib/repositories/portfolio-facts";
import { conversionOf } from "@/lib/schemas/reported-money";
import type { Scope } from "@/lib/scope";
import { AGREEMENTS, CONTACTS, type Facts, RATED_SEGMENTS } from "@/lib/scoring/facts";
import { KeptByMark } from "./kept-by-mark";
import type { WorkspaceContext } from "./rating-context";

/** The facts of a portfolio as rows of numbers, money in the reporting currency. */
export type PackedFacts = readonly Float64Array[];

const WIDTH = FACT_COLUMNS.length;
const PLACES = new Map(FACT_COLUMNS.map((name, index) => [name, index]));
const place = (name: FactColumn) => PLACES.get(name) ?? 0;
const MONEY = ["revenue12mMinor", "revenueTotalMinor", "averageTicketMinor"] as const;

const SETS = { segments: RATED_SEGMENTS, agreements: AGREEMENTS, contacts: CONTACTS };

/** A model that is edited is tried again with every stroke (200,000 accounts: 34 MB). */
const ACCOUNTS_MAX = 200_000;
const kept = new KeptByMark<PackedFacts>(3, (facts) => {
  const numbers = facts.reduce((sum, batch) => sum + batch.length, 0);
  return numbers <= ACCOUNTS_MAX * WIDTH;
});

/**
 * The facts of every account that exists for the scope, read once per data version: every change
 * moves that on.
 */
export function packedFacts(scope: Scope, context: WorkspaceContext): Promise<PackedFacts> {
  const { workspace, asOf, currency } = context;
  const key = JSON.stringify([scope.workspaceId, scope.seesOnly]);
  const mark = JSON.stringify([workspace.dataVersion, workspace.ratesMark, asOf, currency]);
  return kept.get(key, mark, () => read(scope, context));
}

async function read(scope: Scope, context: WorkspaceContext): Promise<PackedFacts> {
  const foreign = await foreignMoney(scope, context);
  const packed: Float64Array[] = [];
  for await (const batch of portfolioFacts(scope, SETS)) {
    if (foreign.size > 0) takeIn(batch, foreign);
    packed.push(batch);
  }
  return packed;
}

/** What accounts in other currencies are worth in the reporting one, by row; NaN without a rate. */
async function foreignMoney(scope: Scope, context: WorkspaceContext) {
  const amounts = new Map<number, readonly number[]>();
  for await (const accounts of foreignAccounts(scope, context.currency)) {
    for (const { row, evidence, ...values } of accounts) {
      const conversion = conversionOf({ values, evidence }, context);
      const money = (field: (typeof MONEY)[number]) => {
        const minor = values[field];
        if (minor === null || !conversion) return Number.NaN;
        const as = field === "averageTicketMinor" ? "average" : "amount";
        return conversion[as](minor) ?? Number.NaN;
      };
      amounts.set(row, MONEY.map(money));
    }
  }
  return amounts;
}

function takeIn(batch: Float64Array, foreign: ReadonlyMap<number, readonly number[]>): void {
  for (let at = 0; at < batch.length; at += WIDTH) {
    const amounts = foreign.get(batch[at] ?? Number.NaN);
    for (const [index, amount] of (amounts ?? []).entries()) {
      batch[at + place(MONEY[index] ?? "revenue12mMinor")] = amount;
    }
  }
}

/** One account out of the packed facts of a portfolio. */
export interface UnpackedAccount {
  /** Its row in the portfolio. */
  readonly row: number;
  readonly facts: Facts;
  readonly before: {
    readonly segment: (typeof RATED_SEGMENTS)[number];
    readonly lapsed: boolean;
    readonly score: number | undefined;
  };
}

/** Every account of a batch, one after the other. */
export function* unpacked(batch: Float64Array): Generator<UnpackedAccount> {
  for (let at = 0; at < batch.length; at += WIDTH) yield unpack(batch, at);
}

const [ROW, SEGMENT, LAPSED, SCORE, ...FACTS] = FACT_COLUMNS.map(place);
const FIRST_FACT = FACTS[0] ?? 0;

function unpack(batch: Float64Array, at: number): UnpackedAccount {
  let next = at + FIRST_FACT;
  // In the order of the columns: looked up by name it would take twice as long.
  const fact = (): number | undefined => {
    const value = batch[next];
    next += 1;
    return value === undefined || Number.isNaN(value) ? undefined : value;
  };
  const member = <T>(members: readonly T[]): T | undefined => {
    const index = fact();
    return index === undefined ? undefined : members[index];
  };
  const facts: Facts = {
    customerSince: fact(),
    lastPurchaseOn: fact(),
    orders12m: fact(),
    ordersTotal: fact(),
    ordersPerYear: fact(),
    purchaseDates12m: fact(),
    purchaseDatesTotal: fact(),
    revenue12mMinor: fact(),
    revenueTotalMinor: fact(),
    averageTicketMinor: fact(),
    gapVariation: fact(),
    directAwardShare: fact(),
    tailoredShare: fact(),
    agreement: member(AGREEMENTS),
    contact: member(CONTACTS),
    touchpoints12m: fact(),
    judged: fact(),
  };
  const tenths = batch[at + (SCORE ?? 0)] ?? -1;
  return {
    row: batch[at + (ROW ?? 0)] ?? 0,
    facts,
    before: {
      segment: RATED_SEGMENTS[batch[at + (SEGMENT ?? 0)] ?? -1] ?? "unrated",
      lapsed: batch[at + (LAPSED ?? 0)] === 1,
      score: tenths < 0 ? undefined : tenths / 10,
    },
  };
}
