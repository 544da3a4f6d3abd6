-- Lists end with the row number instead of the account's id: half the size of fourteen indexes.

-- DropIndex
DROP INDEX "PortfolioRow_workspaceId_lastPurchaseSort_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_listedAs_lastPurchaseSort_accountI_idx";
DROP INDEX "PortfolioRow_workspaceId_listedAs_nameKey_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_listedAs_ownerKey_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_listedAs_revenueSort_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_listedAs_scoreTenths_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_listedAs_updatedAt_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_mismatch_revenueSort_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_nameKey_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_ownerId_revenueSort_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_ownerKey_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_revenueSort_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_scoreTenths_accountId_idx";
DROP INDEX "PortfolioRow_workspaceId_updatedAt_accountId_idx";

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_nameKey_id_idx" ON "PortfolioRow"("workspaceId", "nameKey", "id");
CREATE INDEX "PortfolioRow_workspaceId_scoreTenths_id_idx" ON "PortfolioRow"("workspaceId", "scoreTenths", "id");
CREATE INDEX "PortfolioRow_workspaceId_revenueSort_id_idx" ON "PortfolioRow"("workspaceId", "revenueSort", "id");
CREATE INDEX "PortfolioRow_workspaceId_lastPurchaseSort_id_idx" ON "PortfolioRow"("workspaceId", "lastPurchaseSort", "id");
CREATE INDEX "PortfolioRow_workspaceId_updatedAt_id_idx" ON "PortfolioRow"("workspaceId", "updatedAt", "id");
CREATE INDEX "PortfolioRow_workspaceId_ownerKey_id_idx" ON "PortfolioRow"("workspaceId", "ownerKey", "id");
CREATE INDEX "PortfolioRow_workspaceId_ownerId_revenueSort_id_idx" ON "PortfolioRow"("workspaceId", "ownerId", "revenueSort", "id");
CREATE INDEX "PortfolioRow_workspaceId_listedAs_nameKey_id_idx" ON "PortfolioRow"("workspaceId", "listedAs", "nameKey", "id");
CREATE INDEX "PortfolioRow_workspaceId_listedAs_scoreTenths_id_idx" ON "PortfolioRow"("workspaceId", "listedAs", "scoreTenths", "id");
CREATE INDEX "PortfolioRow_workspaceId_listedAs_revenueSort_id_idx" ON "PortfolioRow"("workspaceId", "listedAs", "revenueSort", "id");
CREATE INDEX "PortfolioRow_workspaceId_listedAs_lastPurchaseSort_id_idx" ON "PortfolioRow"("workspaceId", "listedAs", "lastPurchaseSort", "id");
CREATE INDEX "PortfolioRow_workspaceId_listedAs_updatedAt_id_idx" ON "PortfolioRow"("workspaceId", "listedAs", "updatedAt", "id");
CREATE INDEX "PortfolioRow_workspaceId_listedAs_ownerKey_id_idx" ON "PortfolioRow"("workspaceId", "listedAs", "ownerKey", "id");
CREATE INDEX "PortfolioRow_workspaceId_mismatch_revenueSort_id_idx" ON "PortfolioRow"("workspaceId", "mismatch", "revenueSort", "id");
