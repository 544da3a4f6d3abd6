-- AlterTable
ALTER TABLE "AccountChange" ADD COLUMN "written" TEXT;

-- AlterTable
ALTER TABLE "SegmentChange" ADD COLUMN "written" TEXT;

-- DropIndex
DROP INDEX "PortfolioRow_workspaceId_listedAs_scoreTenths_id_idx";

-- DropIndex
DROP INDEX "PortfolioRow_workspaceId_scoreTenths_id_idx";

-- AlterTable
ALTER TABLE "PortfolioRow" ADD COLUMN "scoreSort" INTEGER NOT NULL DEFAULT -3000;

-- Kept by the product from here on.
UPDATE "PortfolioRow" SET "scoreSort" = CASE
  WHEN "scoreTenths" < 0 THEN -3000
  WHEN "segment" = 'unrated' THEN "scoreTenths" - 2000
  ELSE "scoreTenths" END;

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_scoreSort_id_idx" ON "PortfolioRow"("workspaceId", "scoreSort", "id");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_listedAs_scoreSort_id_idx" ON "PortfolioRow"("workspaceId", "listedAs", "scoreSort", "id");
