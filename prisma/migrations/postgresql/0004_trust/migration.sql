-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN "ownerId" TEXT;

-- AlterTable
ALTER TABLE "AccountChange" DROP COLUMN "personId",
ADD COLUMN     "by" TEXT;

-- AlterTable
DELETE FROM "Attempt";
ALTER TABLE "Attempt" DROP COLUMN "count",
DROP COLUMN "resetsAt",
ADD COLUMN     "first" TIMESTAMP(3) NOT NULL,
ADD COLUMN     "second" TIMESTAMP(3) NOT NULL,
ADD COLUMN     "third" TIMESTAMP(3) NOT NULL;

-- AlterTable
ALTER TABLE "Audit" ADD COLUMN     "ownerId" TEXT;

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "ownerId" TEXT;

-- AlterTable
ALTER TABLE "Job" DROP COLUMN "payload",
ADD COLUMN     "startedBy" TEXT;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "deleteAfter" TIMESTAMP(3),
ADD COLUMN     "kamsSeeOwn" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "LogEntry" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectId" TEXT,
    "subject" TEXT,
    "details" TEXT NOT NULL,
    "fromAddress" TEXT,
    "requestId" TEXT,

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Export" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Export_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ExportPiece" (
    "workspaceId" TEXT NOT NULL,
    "exportId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ExportPiece_pkey" PRIMARY KEY ("workspaceId","exportId","number")
);

-- CreateIndex
CREATE INDEX "LogEntry_workspaceId_at_id_idx" ON "LogEntry"("workspaceId", "at", "id");

-- CreateIndex
CREATE INDEX "LogEntry_workspaceId_action_at_id_idx" ON "LogEntry"("workspaceId", "action", "at", "id");

-- CreateIndex
CREATE INDEX "LogEntry_workspaceId_actorId_at_id_idx" ON "LogEntry"("workspaceId", "actorId", "at", "id");

-- CreateIndex
CREATE INDEX "Attempt_third_idx" ON "Attempt"("third");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_ownerId_revenueSort_accountId_idx" ON "PortfolioRow"("workspaceId", "ownerId", "revenueSort", "accountId");

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExportPiece" ADD CONSTRAINT "ExportPiece_workspaceId_exportId_fkey" FOREIGN KEY ("workspaceId", "exportId") REFERENCES "Export"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: the log only grows. What belongs to a workspace that is gone may go.
CREATE FUNCTION "LogEntry_only_grows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "Workspace" WHERE "id" = OLD."workspaceId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'Entries of the log are never changed or deleted.';
END $$;

CREATE TRIGGER "LogEntry_only_grows" BEFORE UPDATE OR DELETE ON "LogEntry"
  FOR EACH ROW EXECUTE FUNCTION "LogEntry_only_grows"();

CREATE TRIGGER "LogEntry_not_emptied" BEFORE TRUNCATE ON "LogEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "LogEntry_only_grows"();
