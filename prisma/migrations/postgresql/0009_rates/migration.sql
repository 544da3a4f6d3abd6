-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "ratesMark" TEXT;

-- CreateTable
CREATE TABLE "CurrencyRate" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "fromDay" INTEGER NOT NULL,
    "rate" TEXT NOT NULL,
    "by" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CurrencyRate_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CurrencyRate_workspaceId_base_currency_fromDay_key" ON "CurrencyRate"("workspaceId", "base", "currency", "fromDay");

-- AddForeignKey
ALTER TABLE "CurrencyRate" ADD CONSTRAINT "CurrencyRate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
