-- DropIndex
DROP INDEX "PortfolioRow_workspaceId_segment_lastPurchaseSort_accountId_idx";

-- DropIndex
DROP INDEX "PortfolioRow_workspaceId_segment_nameKey_accountId_idx";

-- DropIndex
DROP INDEX "PortfolioRow_workspaceId_segment_ownerKey_accountId_idx";

-- DropIndex
DROP INDEX "PortfolioRow_workspaceId_segment_revenueSort_accountId_idx";

-- DropIndex
DROP INDEX "PortfolioRow_workspaceId_segment_scoreTenths_accountId_idx";

-- DropIndex
DROP INDEX "PortfolioRow_workspaceId_segment_updatedAt_accountId_idx";

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "override" TEXT;

-- AlterTable
ALTER TABLE "PortfolioRow" ADD COLUMN     "override" TEXT,
ADD COLUMN     "listedAs" TEXT NOT NULL DEFAULT 'unrated';

-- AlterTable
ALTER TABLE "ScoringModel" ADD COLUMN     "by" TEXT,
ADD COLUMN     "name" TEXT;

-- CreateTable
CREATE TABLE "ModelApplication" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "by" TEXT,

    CONSTRAINT "ModelApplication_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Label" (
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "by" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Label_pkey" PRIMARY KEY ("workspaceId","accountId")
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
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AccountEvent_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "ModelApplication_workspaceId_at_idx" ON "ModelApplication"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "AccountEvent_workspaceId_accountId_onDay_idx" ON "AccountEvent"("workspaceId", "accountId", "onDay");

-- Nothing was overridden so far.
UPDATE "PortfolioRow" SET "listedAs" = "segment";

-- What was applied so far; before that everybody was rated with the built-in model.
INSERT INTO "ModelApplication" ("workspaceId", "id", "version", "at")
SELECT "workspaceId", "version", "version", "appliedAt" FROM "ScoringModel" WHERE "appliedAt" IS NOT NULL;

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_listedAs_nameKey_accountId_idx" ON "PortfolioRow"("workspaceId", "listedAs", "nameKey", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_listedAs_scoreTenths_accountId_idx" ON "PortfolioRow"("workspaceId", "listedAs", "scoreTenths", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_listedAs_revenueSort_accountId_idx" ON "PortfolioRow"("workspaceId", "listedAs", "revenueSort", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_listedAs_lastPurchaseSort_accountI_idx" ON "PortfolioRow"("workspaceId", "listedAs", "lastPurchaseSort", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_listedAs_updatedAt_accountId_idx" ON "PortfolioRow"("workspaceId", "listedAs", "updatedAt", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_listedAs_ownerKey_accountId_idx" ON "PortfolioRow"("workspaceId", "listedAs", "ownerKey", "accountId");

-- AddForeignKey
ALTER TABLE "ModelApplication" ADD CONSTRAINT "ModelApplication_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Label" ADD CONSTRAINT "Label_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountEvent" ADD CONSTRAINT "AccountEvent_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
