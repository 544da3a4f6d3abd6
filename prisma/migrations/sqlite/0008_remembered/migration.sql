-- AlterTable
ALTER TABLE "Import" ADD COLUMN "headersKey" TEXT;

-- CreateIndex
CREATE INDEX "Import_workspaceId_sha256_idx" ON "Import"("workspaceId", "sha256");

-- CreateIndex
CREATE INDEX "Import_workspaceId_headersKey_idx" ON "Import"("workspaceId", "headersKey");
