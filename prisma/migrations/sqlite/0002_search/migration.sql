-- Written by hand: Prisma has no words for it. The search index over the normalised key of each
-- portfolio row, by runs of three characters. It holds no text of its own (content=), so the
-- triggers tell it what a row said before.
CREATE VIRTUAL TABLE "PortfolioSearch" USING fts5(
  "searchKey",
  content = 'PortfolioRow',
  content_rowid = 'id',
  tokenize = 'trigram'
);

CREATE TRIGGER "PortfolioRow_search_insert" AFTER INSERT ON "PortfolioRow" BEGIN
  INSERT INTO "PortfolioSearch" (rowid, "searchKey") VALUES (new."id", new."searchKey");
END;

CREATE TRIGGER "PortfolioRow_search_delete" AFTER DELETE ON "PortfolioRow" BEGIN
  INSERT INTO "PortfolioSearch" ("PortfolioSearch", rowid, "searchKey")
    VALUES ('delete', old."id", old."searchKey");
END;

CREATE TRIGGER "PortfolioRow_search_update" AFTER UPDATE ON "PortfolioRow"
WHEN old."searchKey" IS NOT new."searchKey" OR old."id" IS NOT new."id" BEGIN
  INSERT INTO "PortfolioSearch" ("PortfolioSearch", rowid, "searchKey")
    VALUES ('delete', old."id", old."searchKey");
  INSERT INTO "PortfolioSearch" (rowid, "searchKey") VALUES (new."id", new."searchKey");
END;
