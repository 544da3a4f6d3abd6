-- CreateTable
CREATE TABLE "Workspace" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "asOf" INTEGER,
    "projectBased" BOOLEAN NOT NULL DEFAULT false,
    "modelVersion" TEXT NOT NULL,
    "dataVersion" INTEGER NOT NULL DEFAULT 0,
    "ratedAsOf" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ScoringModel" (
    "workspaceId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMP(3),

    CONSTRAINT "ScoringModel_pkey" PRIMARY KEY ("workspaceId","version")
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
    "ordersPerYear" DOUBLE PRECISION,
    "purchaseDates12m" INTEGER,
    "purchaseDatesTotal" INTEGER,
    "revenue12mMinor" BIGINT,
    "revenueTotalMinor" BIGINT,
    "averageTicketMinor" DOUBLE PRECISION,
    "gapVariation" DOUBLE PRECISION,
    "directAwardShare" DOUBLE PRECISION,
    "tailoredShare" DOUBLE PRECISION,
    "agreement" TEXT,
    "contact" TEXT,
    "touchpoints12m" INTEGER,
    "judged" DOUBLE PRECISION,
    "treatedAs" TEXT,
    "namedManager" BOOLEAN,
    "busyWeekPriority" BOOLEAN,
    "concessions12m" INTEGER,
    "hours12m" DOUBLE PRECISION,
    "grossMargin12mMinor" BIGINT,
    "costToServe12mMinor" BIGINT,
    "nps" DOUBLE PRECISION,
    "csat" DOUBLE PRECISION,
    "returnRate" DOUBLE PRECISION,
    "referrals" INTEGER,
    "complaints" INTEGER,
    "target" BOOLEAN,
    "contractEndsOn" INTEGER,
    "tags" TEXT,
    "notes" TEXT,
    "evidence" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "importId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "AccountChange" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "cause" TEXT NOT NULL,
    "personId" TEXT,
    "importId" TEXT,
    "changes" TEXT NOT NULL,

    CONSTRAINT "AccountChange_pkey" PRIMARY KEY ("workspaceId","id")
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

    CONSTRAINT "Order_pkey" PRIMARY KEY ("workspaceId","orderNumber")
);

-- CreateTable
CREATE TABLE "PortfolioRow" (
    "id" SERIAL NOT NULL,
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
    "coverage" DOUBLE PRECISION NOT NULL,
    "tenurePoints" DOUBLE PRECISION,
    "personalizationPoints" DOUBLE PRECISION,
    "ticketSizePoints" DOUBLE PRECISION,
    "purchaseFrequencyPoints" DOUBLE PRECISION,
    "tenureMonths" DOUBLE PRECISION,
    "revenueMinor" BIGINT,
    "revenueSort" BIGINT NOT NULL,
    "revenueTotalMinor" BIGINT,
    "averageTicketMinor" DOUBLE PRECISION,
    "orders12m" INTEGER,
    "ordersTotal" INTEGER,
    "marginMinor" BIGINT,
    "moneyLeftOut" BOOLEAN NOT NULL,
    "lastPurchaseOn" INTEGER,
    "lastPurchaseSort" INTEGER NOT NULL,
    "treatedAs" TEXT,
    "mismatch" TEXT,
    "nps" DOUBLE PRECISION,
    "csat" DOUBLE PRECISION,
    "returnRate" DOUBLE PRECISION,
    "referrals" INTEGER,
    "complaints" INTEGER,
    "modelVersion" TEXT NOT NULL,
    "asOf" INTEGER NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PortfolioRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SegmentChange" (
    "workspaceId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
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

    CONSTRAINT "SegmentChange_pkey" PRIMARY KEY ("workspaceId","id")
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
    "checkedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ImportPiece" (
    "workspaceId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ImportPiece_pkey" PRIMARY KEY ("workspaceId","importId","number")
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

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("workspaceId","importId","line")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT,
    "payload" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMP(3),
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerBeat" (
    "id" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "heartbeatAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WorkerBeat_pkey" PRIMARY KEY ("id")
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
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("workspaceId","id")
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

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoringModel" ADD CONSTRAINT "ScoringModel_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportPiece" ADD CONSTRAINT "ImportPiece_workspaceId_importId_fkey" FOREIGN KEY ("workspaceId", "importId") REFERENCES "Import"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_workspaceId_importId_fkey" FOREIGN KEY ("workspaceId", "importId") REFERENCES "Import"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Audit" ADD CONSTRAINT "Audit_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
