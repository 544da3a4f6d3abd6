-- AlterTable
ALTER TABLE "ImportRow" ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "ImportAccount" (
    "workspaceId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "ImportAccount_pkey" PRIMARY KEY ("workspaceId","importId","number")
);

-- CreateIndex
CREATE INDEX "Account_workspaceId_domain_idx" ON "Account"("workspaceId", "domain");

-- CreateIndex
CREATE INDEX "ImportRow_workspaceId_importId_reason_line_idx" ON "ImportRow"("workspaceId", "importId", "reason", "line");

-- AddForeignKey
ALTER TABLE "ImportAccount" ADD CONSTRAINT "ImportAccount_workspaceId_importId_fkey" FOREIGN KEY ("workspaceId", "importId") REFERENCES "Import"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
