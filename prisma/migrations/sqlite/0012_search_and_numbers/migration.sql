-- The search index without the places of what it found: half as large and made twice as fast. What it
-- finds holds all runs of three characters of a search; whether in that order, the row itself tells.
DROP TABLE "PortfolioSearch";
CREATE VIRTUAL TABLE "PortfolioSearch" USING fts5(
  "searchKey",
  content = 'PortfolioRow',
  content_rowid = 'id',
  tokenize = 'trigram',
  detail = none
);
INSERT INTO "PortfolioSearch" ("PortfolioSearch") VALUES ('rebuild');
