-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN "ownerId" TEXT;

-- AlterTable
ALTER TABLE "Audit" ADD COLUMN "ownerId" TEXT;

-- AlterTable
ALTER TABLE "Import" ADD COLUMN "ownerId" TEXT;

-- CreateTable
CREATE TABLE "LogEntry" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectId" TEXT,
    "subject" TEXT,
    "details" TEXT NOT NULL,
    "fromAddress" TEXT,
    "requestId" TEXT,

    PRIMARY KEY ("workspaceId", "id")
);

-- CreateTable
CREATE TABLE "Export" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "id"),
    CONSTRAINT "Export_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExportPiece" (
    "workspaceId" TEXT NOT NULL,
    "exportId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("workspaceId", "exportId", "number"),
    CONSTRAINT "ExportPiece_workspaceId_exportId_fkey" FOREIGN KEY ("workspaceId", "exportId") REFERENCES "Export" ("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_AccountChange" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "cause" TEXT NOT NULL,
    "by" TEXT,
    "importId" TEXT,
    "changes" TEXT NOT NULL,

    PRIMARY KEY ("workspaceId", "id")
);
INSERT INTO "new_AccountChange" ("accountId", "at", "cause", "changes", "id", "importId", "workspaceId") SELECT "accountId", "at", "cause", "changes", "id", "importId", "workspaceId" FROM "AccountChange";
DROP TABLE "AccountChange";
ALTER TABLE "new_AccountChange" RENAME TO "AccountChange";
CREATE INDEX "AccountChange_workspaceId_accountId_at_idx" ON "AccountChange"("workspaceId", "accountId", "at");
CREATE INDEX "AccountChange_workspaceId_importId_idx" ON "AccountChange"("workspaceId", "importId");
CREATE TABLE "new_Attempt" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "first" DATETIME NOT NULL,
    "second" DATETIME NOT NULL,
    "third" DATETIME NOT NULL
);
DROP TABLE "Attempt";
ALTER TABLE "new_Attempt" RENAME TO "Attempt";
CREATE INDEX "Attempt_third_idx" ON "Attempt"("third");
CREATE TABLE "new_Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT,
    "startedBy" TEXT,
    "status" TEXT NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" DATETIME,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" DATETIME,
    "finishedAt" DATETIME,
    CONSTRAINT "Job_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Job" ("attempts", "createdAt", "done", "fence", "finishedAt", "id", "kind", "leaseUntil", "problem", "startedAt", "status", "subjectId", "total", "workspaceId") SELECT "attempts", "createdAt", "done", "fence", "finishedAt", "id", "kind", "leaseUntil", "problem", "startedAt", "status", "subjectId", "total", "workspaceId" FROM "Job";
DROP TABLE "Job";
ALTER TABLE "new_Job" RENAME TO "Job";
CREATE INDEX "Job_status_createdAt_idx" ON "Job"("status", "createdAt");
CREATE INDEX "Job_workspaceId_subjectId_createdAt_idx" ON "Job"("workspaceId", "subjectId", "createdAt");
CREATE TABLE "new_Workspace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "asOf" INTEGER,
    "projectBased" BOOLEAN NOT NULL DEFAULT false,
    "modelVersion" TEXT NOT NULL,
    "dataVersion" INTEGER NOT NULL DEFAULT 0,
    "ratedAsOf" INTEGER,
    "kamsSeeOwn" BOOLEAN NOT NULL DEFAULT false,
    "deleteAfter" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_Workspace" ("asOf", "createdAt", "currency", "dataVersion", "id", "locale", "modelVersion", "name", "projectBased", "ratedAsOf", "timeZone") SELECT "asOf", "createdAt", "currency", "dataVersion", "id", "locale", "modelVersion", "name", "projectBased", "ratedAsOf", "timeZone" FROM "Workspace";
DROP TABLE "Workspace";
ALTER TABLE "new_Workspace" RENAME TO "Workspace";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "LogEntry_workspaceId_at_id_idx" ON "LogEntry"("workspaceId", "at", "id");

-- CreateIndex
CREATE INDEX "LogEntry_workspaceId_action_at_id_idx" ON "LogEntry"("workspaceId", "action", "at", "id");

-- CreateIndex
CREATE INDEX "LogEntry_workspaceId_actorId_at_id_idx" ON "LogEntry"("workspaceId", "actorId", "at", "id");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_ownerId_revenueSort_accountId_idx" ON "PortfolioRow"("workspaceId", "ownerId", "revenueSort", "accountId");

-- Written by hand: the log only grows. What belongs to a workspace that is gone may go.
CREATE TRIGGER "LogEntry_no_update" BEFORE UPDATE ON "LogEntry" BEGIN
  SELECT RAISE(ABORT, 'Entries of the log are never changed.');
END;

CREATE TRIGGER "LogEntry_no_delete" BEFORE DELETE ON "LogEntry"
WHEN EXISTS (SELECT 1 FROM "Workspace" WHERE "id" = old."workspaceId") BEGIN
  SELECT RAISE(ABORT, 'Entries of the log are never deleted.');
END;
