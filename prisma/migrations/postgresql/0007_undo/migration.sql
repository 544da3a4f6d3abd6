-- AlterTable
ALTER TABLE "AccountChange" ADD COLUMN     "evidence" TEXT;

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "keepsBefore" BOOLEAN,
ADD COLUMN     "startedBy" TEXT,
ADD COLUMN     "tookMs" INTEGER,
ADD COLUMN     "undo" TEXT,
ADD COLUMN     "undoneAt" TIMESTAMP(3),
ADD COLUMN     "undoneBy" TEXT;

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "before" TEXT;
