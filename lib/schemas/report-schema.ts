import { z } from "zod";
import { mismatch, overrideState, ratedSegment } from "./closed-sets";

/** A saved audit as it is read back: what was on paper then, whatever has changed since. */

const text = z.string().max(20_000);
const href = z.string().max(500).optional();
const share = z.number();
const list = <T extends z.ZodType>(item: T) => z.array(item).max(20_000);

const cut = z.object({ text, label: text, href: z.string().max(500) }).optional();

const table = z.object({
  caption: text,
  cut,
  columns: list(z.object({ label: text, numeric: z.boolean() })),
  rows: list(z.object({ cells: list(text), href })),
});

const mark = z.object({
  segment: ratedSegment,
  // Audits of before there were overrides have none.
  override: overrideState.nullable().default(null),
  borderline: z.boolean(),
  provisional: z.boolean(),
  lapsed: z.boolean(),
  quiet: z.boolean(),
});

const mismatchRow = z.object({
  accountId: text,
  href: z.string().max(500),
  name: text,
  mark,
  score: text,
  direction: mismatch,
  firm: z.boolean(),
  revenue: text,
  margin: text,
  reason: text,
  action: text,
});

const report = z.object({
  title: text,
  workspaceName: text,
  asOf: text,
  currency: text,
  modelVersion: text,
  locale: text,
  finding: text,
  figures: list(z.object({ label: text, value: text, detail: text, href })),
  overrides: text.optional(),
  split: z.object({
    finding: text,
    bars: list(
      z.object({ label: text, parts: list(z.object({ segment: ratedSegment, share, text })) }),
    ),
    table,
  }),
  pareto: z.object({
    finding: text,
    points: list(z.object({ accounts: share, revenue: share })),
    accountsFor80: share,
    table,
  }),
  topList: z.object({
    finding: text,
    warning: text.optional(),
    cut,
    rows: list(
      z.object({
        rank: text,
        href: z.string().max(500),
        name: text,
        owner: text,
        mark,
        score: text,
        revenue: text,
        revenueShare: text,
        cumulativeShare: text,
        treatedAs: text,
        verdict: text,
      }),
    ),
  }),
  mismatches: z.object({
    finding: text,
    overServed: list(mismatchRow),
    underServed: list(mismatchRow),
    checkFirst: list(mismatchRow),
    proposals: table,
    cut,
  }),
  actions: z.object({
    finding: text,
    items: list(z.object({ what: text, why: text, href })),
  }),
  owners: table,
  judgements: z.object({ finding: text, table }).optional(),
  quiet: table,
  lapsed: table,
  leftOut: list(text),
  method: list(text),
});

/** Reads a stored report. Throws where it is not what we wrote: that is a bug. */
export function readReport(json: string): z.infer<typeof report> {
  return report.parse(JSON.parse(json));
}
