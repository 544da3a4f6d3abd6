-- CreateTable
CREATE TABLE "Workspace" (
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
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Person" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("workspaceId", "id"),
    CONSTRAINT "Person_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScoringModel" (
    "workspaceId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "note" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" DATETIME,

    PRIMARY KEY ("workspaceId", "version"),
    CONSTRAINT "ScoringModel_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "externalId" TEXT,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "website" TEXT,
    "domain" TEXT,
    "industry" TEXT,
    "country" TEXT,
    "kind" TEXT,
    "ownerId" TEXT NOT NULL,
    "selfLabel" TEXT,
    "currency" TEXT,
    "customerSince" INTEGER,
    "lastPurchaseOn" INTEGER,
    "orders12m" INTEGER,
    "ordersTotal" INTEGER,
    "ordersPerYear" REAL,
    "purchaseDates12m" INTEGER,
    "purchaseDatesTotal" INTEGER,
    "revenue12mMinor" BIGINT,
    "revenueTotalMinor" BIGINT,
    "averageTicketMinor" REAL,
    "gapVariation" REAL,
    "directAwardShare" REAL,
    "tailoredShare" REAL,
    "agreement" TEXT,
    "contact" TEXT,
    "touchpoints12m" INTEGER,
    "judged" REAL,
    "treatedAs" TEXT,
    "namedManager" BOOLEAN,
    "busyWeekPriority" BOOLEAN,
    "concessions12m" INTEGER,
    "hours12m" REAL,
    "grossMargin12mMinor" BIGINT,
    "costToServe12mMinor" BIGINT,
    "nps" REAL,
    "csat" REAL,
    "returnRate" REAL,
    "referrals" INTEGER,
    "complaints" INTEGER,
    "target" BOOLEAN,
    "contractEndsOn" INTEGER,
    "tags" TEXT,
    "notes" TEXT,
    "evidence" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "importId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "id")
);

-- CreateTable
CREATE TABLE "AccountChange" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "cause" TEXT NOT NULL,
    "personId" TEXT,
    "importId" TEXT,
    "changes" TEXT NOT NULL,

    PRIMARY KEY ("workspaceId", "id")
);

-- CreateTable
CREATE TABLE "Order" (
    "workspaceId" TEXT NOT NULL,
    "orderNumber" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "orderedOn" INTEGER NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "status" TEXT,
    "lines" INTEGER NOT NULL,
    "importId" TEXT NOT NULL,

    PRIMARY KEY ("workspaceId", "orderNumber")
);

-- CreateTable
CREATE TABLE "PortfolioRow" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "externalId" TEXT,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "industry" TEXT,
    "country" TEXT,
    "ownerId" TEXT NOT NULL,
    "ownerName" TEXT NOT NULL,
    "ownerKey" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "scoreTenths" INTEGER NOT NULL,
    "borderline" BOOLEAN NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "lapsed" BOOLEAN NOT NULL,
    "quiet" BOOLEAN NOT NULL,
    "coverage" REAL NOT NULL,
    "tenurePoints" REAL,
    "personalizationPoints" REAL,
    "ticketSizePoints" REAL,
    "purchaseFrequencyPoints" REAL,
    "tenureMonths" REAL,
    "revenueMinor" BIGINT,
    "revenueSort" BIGINT NOT NULL,
    "revenueTotalMinor" BIGINT,
    "averageTicketMinor" REAL,
    "orders12m" INTEGER,
    "ordersTotal" INTEGER,
    "marginMinor" BIGINT,
    "moneyLeftOut" BOOLEAN NOT NULL,
    "lastPurchaseOn" INTEGER,
    "lastPurchaseSort" INTEGER NOT NULL,
    "treatedAs" TEXT,
    "mismatch" TEXT,
    "nps" REAL,
    "csat" REAL,
    "returnRate" REAL,
    "referrals" INTEGER,
    "complaints" INTEGER,
    "modelVersion" TEXT NOT NULL,
    "asOf" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SegmentChange" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "asOf" INTEGER NOT NULL,
    "segmentFrom" TEXT NOT NULL,
    "segmentTo" TEXT NOT NULL,
    "scoreTenthsFrom" INTEGER NOT NULL,
    "scoreTenthsTo" INTEGER NOT NULL,
    "flagsFrom" TEXT NOT NULL,
    "flagsTo" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "importId" TEXT,
    "modelVersion" TEXT NOT NULL,

    PRIMARY KEY ("workspaceId", "id")
);

-- CreateTable
CREATE TABLE "Import" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT,
    "origin" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "sha256" TEXT,
    "status" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    "profile" TEXT,
    "counts" TEXT,
    "problem" TEXT,
    "checkedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" DATETIME,

    PRIMARY KEY ("workspaceId", "id"),
    CONSTRAINT "Import_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportPiece" (
    "workspaceId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("workspaceId", "importId", "number"),
    CONSTRAINT "ImportPiece_workspaceId_importId_fkey" FOREIGN KEY ("workspaceId", "importId") REFERENCES "Import" ("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "workspaceId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "accountId" TEXT,
    "version" INTEGER,
    "label" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("workspaceId", "importId", "line"),
    CONSTRAINT "ImportRow_workspaceId_importId_fkey" FOREIGN KEY ("workspaceId", "importId") REFERENCES "Import" ("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT,
    "payload" TEXT NOT NULL,
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

-- CreateTable
CREATE TABLE "WorkerBeat" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "startedAt" DATETIME NOT NULL,
    "heartbeatAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Audit" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "asOf" INTEGER NOT NULL,
    "modelVersion" TEXT NOT NULL,
    "dataVersion" INTEGER NOT NULL,
    "report" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("workspaceId", "id"),
    CONSTRAINT "Audit_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_workspaceId_nameKey_key" ON "Person"("workspaceId", "nameKey");

-- CreateIndex
CREATE INDEX "Account_workspaceId_nameKey_idx" ON "Account"("workspaceId", "nameKey");

-- CreateIndex
CREATE INDEX "Account_workspaceId_importId_idx" ON "Account"("workspaceId", "importId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_workspaceId_externalId_key" ON "Account"("workspaceId", "externalId");

-- CreateIndex
CREATE INDEX "AccountChange_workspaceId_accountId_at_idx" ON "AccountChange"("workspaceId", "accountId", "at");

-- CreateIndex
CREATE INDEX "AccountChange_workspaceId_importId_idx" ON "AccountChange"("workspaceId", "importId");

-- CreateIndex
CREATE INDEX "Order_workspaceId_accountId_orderedOn_idx" ON "Order"("workspaceId", "accountId", "orderedOn");

-- CreateIndex
CREATE INDEX "Order_workspaceId_importId_idx" ON "Order"("workspaceId", "importId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_nameKey_accountId_idx" ON "PortfolioRow"("workspaceId", "nameKey", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_scoreTenths_accountId_idx" ON "PortfolioRow"("workspaceId", "scoreTenths", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_revenueSort_accountId_idx" ON "PortfolioRow"("workspaceId", "revenueSort", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_lastPurchaseSort_accountId_idx" ON "PortfolioRow"("workspaceId", "lastPurchaseSort", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_updatedAt_accountId_idx" ON "PortfolioRow"("workspaceId", "updatedAt", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_ownerKey_accountId_idx" ON "PortfolioRow"("workspaceId", "ownerKey", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_segment_nameKey_accountId_idx" ON "PortfolioRow"("workspaceId", "segment", "nameKey", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_segment_scoreTenths_accountId_idx" ON "PortfolioRow"("workspaceId", "segment", "scoreTenths", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_segment_revenueSort_accountId_idx" ON "PortfolioRow"("workspaceId", "segment", "revenueSort", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_segment_lastPurchaseSort_accountId_idx" ON "PortfolioRow"("workspaceId", "segment", "lastPurchaseSort", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_segment_updatedAt_accountId_idx" ON "PortfolioRow"("workspaceId", "segment", "updatedAt", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_segment_ownerKey_accountId_idx" ON "PortfolioRow"("workspaceId", "segment", "ownerKey", "accountId");

-- CreateIndex
CREATE INDEX "PortfolioRow_workspaceId_mismatch_revenueSort_accountId_idx" ON "PortfolioRow"("workspaceId", "mismatch", "revenueSort", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "PortfolioRow_workspaceId_accountId_key" ON "PortfolioRow"("workspaceId", "accountId");

-- CreateIndex
CREATE INDEX "SegmentChange_workspaceId_accountId_at_idx" ON "SegmentChange"("workspaceId", "accountId", "at");

-- CreateIndex
CREATE INDEX "Import_workspaceId_createdAt_idx" ON "Import"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportRow_workspaceId_importId_action_line_idx" ON "ImportRow"("workspaceId", "importId", "action", "line");

-- CreateIndex
CREATE INDEX "Job_status_createdAt_idx" ON "Job"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Job_workspaceId_subjectId_createdAt_idx" ON "Job"("workspaceId", "subjectId", "createdAt");

-- CreateIndex
CREATE INDEX "Audit_workspaceId_createdAt_idx" ON "Audit"("workspaceId", "createdAt");
