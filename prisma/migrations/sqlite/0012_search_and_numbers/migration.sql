-- The search index without the places of what it found: a third as large, and made in half the time.
-- What it finds holds all runs of three characters of a search; whether in that order, the row itself
-- tells.
DROP TABLE "PortfolioSearch";
CREATE VIRTUAL TABLE "PortfolioSearch" USING fts5(
  "searchKey",
  content = 'PortfolioRow',
  content_rowid = 'id',
  tokenize = 'trigram',
  detail = none
);
INSERT INTO "PortfolioSearch" ("PortfolioSearch") VALUES ('rebuild');
