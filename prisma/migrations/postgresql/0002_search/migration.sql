-- Written by hand: Prisma's SQLite schema has no words for it. The search index over the normalised
-- key of each portfolio row, by runs of three characters.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX "PortfolioRow_searchKey_trgm" ON "PortfolioRow" USING gin ("searchKey" gin_trgm_ops);
