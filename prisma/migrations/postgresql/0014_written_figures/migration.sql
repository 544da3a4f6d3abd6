-- AlterTable
ALTER TABLE "AccountChange" ADD COLUMN     "written" TEXT;

-- AlterTable
ALTER TABLE "SegmentChange" ADD COLUMN     "written" TEXT;
