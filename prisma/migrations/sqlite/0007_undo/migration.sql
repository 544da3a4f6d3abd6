-- AlterTable
ALTER TABLE "AccountChange" ADD COLUMN "evidence" TEXT;

-- AlterTable
ALTER TABLE "Import" ADD COLUMN "keepsBefore" BOOLEAN;
ALTER TABLE "Import" ADD COLUMN "startedBy" TEXT;
ALTER TABLE "Import" ADD COLUMN "tookMs" INTEGER;
ALTER TABLE "Import" ADD COLUMN "undo" TEXT;
ALTER TABLE "Import" ADD COLUMN "undoneAt" DATETIME;
ALTER TABLE "Import" ADD COLUMN "undoneBy" TEXT;

-- AlterTable
ALTER TABLE "Order" ADD COLUMN "before" TEXT;
