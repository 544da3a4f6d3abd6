import { z } from "zod";
import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { reached } from "./reach";

/** Bands to a power of ten: fine enough to see where most tickets lie. */
const BANDS_PER_TEN = 6;

const HAS_TICKET = `"averageTicketMinor" > 0`;

const band = z.object({ band: z.number(), count: z.number() });

/** Average tickets from `fromMinor` on, up to but not including `toMinor`, and how many there are. */
export interface TicketBand {
  readonly fromMinor: number;
  readonly toMinor: number;
  readonly count: number;
}

/**
 * How many of the scope's accounts have an average ticket of what size, in the reporting currency,
 * the smallest first: sixths of a power of ten. Bands without accounts are left out.
 */
export async function ticketBands(scope: Scope): Promise<TicketBand[]> {
  const reach = reached(scope);
  const rows = await database().reads.select(
    `SELECT "band", count(*) AS "count" FROM (
       SELECT floor(${BANDS_PER_TEN} * ln(CAST("averageTicketMinor" AS DOUBLE PRECISION))
         / ln(CAST(10 AS DOUBLE PRECISION))) AS "band"
       FROM "PortfolioRow" WHERE ${reach.sql} AND ${HAS_TICKET}
     ) AS "banded" GROUP BY 1 ORDER BY 1`,
    reach.parameters,
  );
  return rows.map((row) => {
    const found = band.parse(row);
    const edge = (at: number) => 10 ** (at / BANDS_PER_TEN);
    return { fromMinor: edge(found.band), toMinor: edge(found.band + 1), count: found.count };
  });
}

const middle = z.object({ ticket: z.number(), total: z.number() });

/**
 * How many of the scope's accounts have an average ticket, and the one or two in the middle, in
 * minor units.
 */
export async function middleTickets(
  scope: Scope,
): Promise<{ readonly count: number; readonly middleMinor: readonly number[] }> {
  const reach = reached(scope);
  const rows = await database().reads.select(
    `SELECT "ticket", "total" FROM (
       SELECT "averageTicketMinor" AS "ticket", count(*) OVER () AS "total",
         row_number() OVER (ORDER BY "averageTicketMinor") AS "place"
       FROM "PortfolioRow" WHERE ${reach.sql} AND "averageTicketMinor" IS NOT NULL
     ) AS "ranked" WHERE "place" * 2 BETWEEN "total" AND "total" + 2 ORDER BY "place"`,
    reach.parameters,
  );
  const found = rows.map((row) => middle.parse(row));
  return { count: found[0]?.total ?? 0, middleMinor: found.map(({ ticket }) => ticket) };
}
