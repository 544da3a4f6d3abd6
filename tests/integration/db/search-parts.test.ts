import { expect, it } from "vitest";
import { freshSqlite } from "@/tests/setup/both-databases";
import { PORTFOLIO_COLUMNS, portfolioRow } from "./portfolio-rows";

/** Rows are added to the search index 5,000 at a time, each time as a part of its own. */
const TIMES = 8;

it("leaves a search index of few parts, so that no later edit has to merge many", async () => {
  const { bulk, reads } = (await freshSqlite()).open("worker");
  await bulk.landMuch(
    async (writing) => {
      for (let time = 0; time < TIMES; time += 1) {
        const rows = Array.from({ length: 5000 }, (_, n) =>
          portfolioRow(`${time} ${n}`, `House ${time * 5000 + n}`),
        );
        await writing.insert("PortfolioRow", PORTFOLIO_COLUMNS, rows);
      }
    },
    async () => undefined,
  );
  const [parts] = await reads.select(
    'SELECT count(DISTINCT "segid") AS "n" FROM "PortfolioSearch_idx"',
  );
  expect(Number(parts?.n)).toBeGreaterThan(0);
  // As many of one size are merged.
  expect(Number(parts?.n)).toBeLessThan(4);
  const [merging] = await reads.select(
    `SELECT "v" FROM "PortfolioSearch_config" WHERE "k" = 'automerge'`,
  );
  expect(merging?.v).toBe(4);
  const found = await reads.select(
    `SELECT rowid FROM "PortfolioSearch" WHERE "PortfolioSearch" MATCH '"399"' ORDER BY rowid`,
  );
  expect(found.length).toBeGreaterThan(100);
});
