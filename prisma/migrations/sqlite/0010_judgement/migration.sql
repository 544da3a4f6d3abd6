-- AlterTable
ALTER TABLE "Account" ADD COLUMN "override" TEXT;

-- AlterTable
ALTER TABLE "ScoringModel" ADD COLUMN "by" TEXT;
ALTER TABLE "ScoringModel" ADD COLUMN "name" TEXT;

-- CreateTable
CREATE TABLE "ModelApplication" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "by" TEXT,

    PRIMARY KEY ("workspaceId", "id"),
    CONSTRAINT "ModelApplication_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Label" (
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "by" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "accountId"),
    CONSTRAINT "Label_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccountEvent" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "onDay" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "id"),
    CONSTRAINT "AccountEvent_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable: columns are added, so that the triggers of the search index stay.
ALTER TABLE "PortfolioRow" ADD COLUMN "override" TEXT;
ALTER TABLE "PortfolioRow" ADD COLUMN "listedAs" TEXT NOT NULL DEFAULT 'unrated';

-- DropIndex
DROP INDEX "PortfolioRow_workspaceId_segment_nameKey_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_segment_scoreTenths_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_segment_revenueSort_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_segment_lastPurchaseSort_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_segment_updatedAt_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_segment_ownerKey_accountId_idx";

-- Nothing was overridden so far.
UPDATE "PortfolioRow" SET "listedAs" = "segment";

-- What was applied so far; before that everybody was rated with the built-in model.
INSERT INTO "ModelApplication" ("workspaceId", "id", "version", "at")
SELECT "workspaceId", "version", "version", "appliedAt" FROM "ScoringModel" WHERE "appliedAt" IS NOT NULL;

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_listedAs_nameKey_accountId_idx" ON "PortfolioRow"("workspaceId", "listedAs", "nameKey", "accountId");
CREATE INDEX "PortfolioRow_workspaceId_listedAs_scoreTenths_accountId_idx" ON "PortfolioRow"("workspaceId", "listedAs", "scoreTenths", "accountId");
CREATE INDEX "PortfolioRow_workspaceId_listedAs_revenueSort_accountId_idx" ON "PortfolioRow"("workspaceId", "listedAs", "revenueSort", "accountId");
CREATE INDEX "PortfolioRow_workspaceId_listedAs_lastPurchaseSort_accountId_idx" ON "PortfolioRow"("workspaceId", "listedAs", "lastPurchaseSort", "accountId");
CREATE INDEX "PortfolioRow_workspaceId_listedAs_updatedAt_accountId_idx" ON "PortfolioRow"("workspaceId", "listedAs", "updatedAt", "accountId");
CREATE INDEX "PortfolioRow_workspaceId_listedAs_ownerKey_accountId_idx" ON "PortfolioRow"("workspaceId", "listedAs", "ownerKey", "accountId");

-- CreateIndex
CREATE INDEX "ModelApplication_workspaceId_at_idx" ON "ModelApplication"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "AccountEvent_workspaceId_accountId_onDay_idx" ON "AccountEvent"("workspaceId", "accountId", "onDay");
