-- AlterTable
ALTER TABLE "CertificateCode" ADD COLUMN     "statement" JSONB;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'test';

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "terms" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterestRate" (
    "kind" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "basisPoints" INTEGER NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InterestRate_pkey" PRIMARY KEY ("kind","startsOn")
);

-- CreateTable
CREATE TABLE "InvoiceSeries" (
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    "lastIssuedOn" DATE NOT NULL,

    CONSTRAINT "InvoiceSeries_pkey" PRIMARY KEY ("series","year")
);

-- CreateTable
CREATE TABLE "WebhookEvent" (
    "id" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "processedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "WebhookEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContractAgenda" (
    "organizationId" UUID NOT NULL,
    "billAt" TIMESTAMPTZ(3),
    "collectAt" TIMESTAMPTZ(3),
    "stepAt" TIMESTAMPTZ(3),
    "purgeAt" TIMESTAMPTZ(3),

    CONSTRAINT "ContractAgenda_pkey" PRIMARY KEY ("organizationId")
);

-- CreateTable
CREATE TABLE "AccountLink" (
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountLink_pkey" PRIMARY KEY ("kind","value","organizationId")
);

-- CreateTable
CREATE TABLE "PolicySnapshot" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "policy" JSONB NOT NULL,
    "legalVersion" TEXT,
    "legalHash" TEXT,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PolicySnapshot_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ContractEvent" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContractEvent_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contract" JSONB NOT NULL,
    "customerId" TEXT,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Invoice" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "periodFrom" DATE,
    "periodTo" DATE,
    "creditsId" UUID,
    "language" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "excludingVat" INTEGER NOT NULL,
    "vat" INTEGER NOT NULL,
    "includingVat" INTEGER NOT NULL,
    "document" JSONB NOT NULL,

    CONSTRAINT "Invoice_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "InvoiceLine" (
    "organizationId" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "excludingVat" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "InvoiceLine_pkey" PRIMARY KEY ("organizationId","invoiceId","position")
);

-- CreateTable
CREATE TABLE "InvoiceEvent" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cents" INTEGER NOT NULL,
    "payload" JSONB NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InvoiceEvent_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "InvoiceCollection" (
    "organizationId" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "dueCents" INTEGER NOT NULL,
    "disputedCents" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "firstFailedAt" TIMESTAMPTZ(3),
    "lastFailedAt" TIMESTAMPTZ(3),
    "nextAttemptAt" TIMESTAMPTZ(3),
    "paidAt" TIMESTAMPTZ(3),

    CONSTRAINT "InvoiceCollection_pkey" PRIMARY KEY ("organizationId","invoiceId")
);

-- CreateTable
CREATE TABLE "PaymentMethod" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "vendorId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "brand" TEXT,
    "last4" TEXT NOT NULL,
    "expMonth" INTEGER,
    "expYear" INTEGER,
    "holder" TEXT,
    "country" TEXT,
    "fingerprint" TEXT,
    "mandateReference" TEXT,
    "mandateUrl" TEXT,
    "mandateStatus" TEXT,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "detachedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaymentMethod_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PaymentAttempt" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoiceId" UUID,
    "orderId" UUID,
    "number" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "cents" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "methodId" UUID,
    "vendorId" TEXT,
    "failureCode" TEXT,
    "returnPath" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "checkAt" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaymentAttempt_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Refund" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "creditNoteId" UUID,
    "attemptId" UUID NOT NULL,
    "cents" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "vendorId" TEXT,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Refund_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PlanOrder" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fromPlan" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "lines" JSONB NOT NULL,
    "includingVat" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "orderedAt" TIMESTAMPTZ(3) NOT NULL,
    "orderedBy" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "invoiceId" UUID,

    CONSTRAINT "PlanOrder_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "InvoiceDispute" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "cents" INTEGER NOT NULL,
    "grounds" TEXT NOT NULL,
    "proofFileId" UUID,
    "status" TEXT NOT NULL,
    "openedBy" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decision" TEXT,

    CONSTRAINT "InvoiceDispute_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "recipients" JSONB NOT NULL,
    "values" JSONB NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "FormalNotice" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "breach" TEXT NOT NULL,
    "emailSentAt" TIMESTAMPTZ(3) NOT NULL,
    "letterSentOn" DATE,
    "letterReference" TEXT,
    "deadlineAt" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "FormalNotice_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RecoveryRequest" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "requestedBy" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "quoteCents" INTEGER,
    "quotedAt" TIMESTAMPTZ(3),
    "quoteExpiresAt" TIMESTAMPTZ(3),
    "invoiceId" UUID,
    "paidAt" TIMESTAMPTZ(3),
    "exportId" UUID,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryRequest_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "DataExport" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "requestedBy" UUID,
    "cause" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "progress" JSONB NOT NULL,
    "bytes" BIGINT,
    "sha256" TEXT,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "DataExport_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RecoveredArchive" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveredArchive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Purge" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "organizationName" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "files" INTEGER NOT NULL DEFAULT 0,
    "kept" JSONB NOT NULL,
    "receipt" JSONB,
    "receiptHash" TEXT,
    "tokenHash" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Purge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArchivedDocument" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "law" TEXT NOT NULL,
    "expiresOn" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "pdf" BYTEA,
    "xml" BYTEA,
    "sha256" TEXT NOT NULL,
    "archivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ArchivedDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForceMajeure" (
    "id" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "markedBy" UUID NOT NULL,
    "markedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ForceMajeure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClockMove" (
    "id" UUID NOT NULL,
    "target" TIMESTAMPTZ(3) NOT NULL,
    "reachedAt" TIMESTAMPTZ(3),
    "ran" JSONB NOT NULL DEFAULT '[]',
    "error" TEXT,
    "requestedBy" UUID,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClockMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_code_effectiveOn_key" ON "PlanVersion"("code", "effectiveOn");

-- CreateIndex
CREATE INDEX "WebhookEvent_processedAt_receivedAt_idx" ON "WebhookEvent"("processedAt", "receivedAt");

-- CreateIndex
CREATE INDEX "ContractAgenda_billAt_idx" ON "ContractAgenda"("billAt");

-- CreateIndex
CREATE INDEX "ContractAgenda_collectAt_idx" ON "ContractAgenda"("collectAt");

-- CreateIndex
CREATE INDEX "ContractAgenda_stepAt_idx" ON "ContractAgenda"("stepAt");

-- CreateIndex
CREATE INDEX "ContractAgenda_purgeAt_idx" ON "ContractAgenda"("purgeAt");

-- CreateIndex
CREATE INDEX "AccountLink_organizationId_idx" ON "AccountLink"("organizationId");

-- CreateIndex
CREATE INDEX "ContractEvent_organizationId_occurredAt_id_idx" ON "ContractEvent"("organizationId", "occurredAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ContractEvent_organizationId_key_key" ON "ContractEvent"("organizationId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_organizationId_key" ON "Subscription"("organizationId");

-- CreateIndex
CREATE INDEX "Invoice_organizationId_issuedAt_id_idx" ON "Invoice"("organizationId", "issuedAt", "id");

-- CreateIndex
CREATE INDEX "Invoice_organizationId_creditsId_idx" ON "Invoice"("organizationId", "creditsId");

-- CreateIndex
CREATE UNIQUE INDEX "Invoice_organizationId_number_key" ON "Invoice"("organizationId", "number");

-- CreateIndex
CREATE INDEX "InvoiceLine_organizationId_key_idx" ON "InvoiceLine"("organizationId", "key");

-- CreateIndex
CREATE INDEX "InvoiceEvent_organizationId_invoiceId_occurredAt_id_idx" ON "InvoiceEvent"("organizationId", "invoiceId", "occurredAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "InvoiceEvent_organizationId_key_key" ON "InvoiceEvent"("organizationId", "key");

-- CreateIndex
CREATE INDEX "InvoiceCollection_organizationId_status_idx" ON "InvoiceCollection"("organizationId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentMethod_organizationId_vendorId_key" ON "PaymentMethod"("organizationId", "vendorId");

-- CreateIndex
CREATE INDEX "PaymentAttempt_organizationId_invoiceId_number_idx" ON "PaymentAttempt"("organizationId", "invoiceId", "number");

-- CreateIndex
CREATE INDEX "PaymentAttempt_organizationId_orderId_idx" ON "PaymentAttempt"("organizationId", "orderId");

-- CreateIndex
CREATE INDEX "PaymentAttempt_organizationId_status_idx" ON "PaymentAttempt"("organizationId", "status");

-- CreateIndex
CREATE INDEX "Refund_organizationId_invoiceId_idx" ON "Refund"("organizationId", "invoiceId");

-- CreateIndex
CREATE INDEX "PlanOrder_organizationId_status_idx" ON "PlanOrder"("organizationId", "status");

-- CreateIndex
CREATE INDEX "InvoiceDispute_organizationId_invoiceId_idx" ON "InvoiceDispute"("organizationId", "invoiceId");

-- CreateIndex
CREATE INDEX "Notice_organizationId_sentAt_id_idx" ON "Notice"("organizationId", "sentAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_organizationId_key_key" ON "Notice"("organizationId", "key");

-- CreateIndex
CREATE INDEX "FormalNotice_organizationId_status_idx" ON "FormalNotice"("organizationId", "status");

-- CreateIndex
CREATE INDEX "RecoveryRequest_organizationId_status_idx" ON "RecoveryRequest"("organizationId", "status");

-- CreateIndex
CREATE INDEX "DataExport_organizationId_createdAt_id_idx" ON "DataExport"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveredArchive_tokenHash_key" ON "RecoveredArchive"("tokenHash");

-- CreateIndex
CREATE INDEX "RecoveredArchive_expiresAt_idx" ON "RecoveredArchive"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Purge_organizationId_key" ON "Purge"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "Purge_tokenHash_key" ON "Purge"("tokenHash");

-- CreateIndex
CREATE INDEX "Purge_status_startedAt_idx" ON "Purge"("status", "startedAt");

-- CreateIndex
CREATE INDEX "ArchivedDocument_expiresOn_idx" ON "ArchivedDocument"("expiresOn");

-- CreateIndex
CREATE UNIQUE INDEX "ArchivedDocument_organizationId_kind_number_key" ON "ArchivedDocument"("organizationId", "kind", "number");

-- AddForeignKey
ALTER TABLE "PolicySnapshot" ADD CONSTRAINT "PolicySnapshot_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ContractEvent" ADD CONSTRAINT "ContractEvent_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InvoiceLine" ADD CONSTRAINT "InvoiceLine_organizationId_invoiceId_fkey" FOREIGN KEY ("organizationId", "invoiceId") REFERENCES "Invoice"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InvoiceEvent" ADD CONSTRAINT "InvoiceEvent_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InvoiceCollection" ADD CONSTRAINT "InvoiceCollection_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PaymentMethod" ADD CONSTRAINT "PaymentMethod_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PaymentAttempt" ADD CONSTRAINT "PaymentAttempt_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanOrder" ADD CONSTRAINT "PlanOrder_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "InvoiceDispute" ADD CONSTRAINT "InvoiceDispute_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FormalNotice" ADD CONSTRAINT "FormalNotice_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RecoveryRequest" ADD CONSTRAINT "RecoveryRequest_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DataExport" ADD CONSTRAINT "DataExport_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Written by hand: ledgers are append-only

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY[
    'PolicySnapshot', 'ContractEvent', 'Invoice', 'InvoiceLine', 'InvoiceEvent', 'Notice'
  ] LOOP
    EXECUTE format('CREATE TRIGGER assidu_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION assidu_append_only()', kept);
    EXECUTE format('CREATE TRIGGER assidu_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION assidu_never_changed()', kept);
  END LOOP;
  CREATE TRIGGER assidu_append_only BEFORE UPDATE OR DELETE ON "PlanVersion" FOR EACH ROW EXECUTE FUNCTION assidu_never_changed();
  CREATE TRIGGER assidu_no_truncate BEFORE TRUNCATE ON "PlanVersion" FOR EACH STATEMENT EXECUTE FUNCTION assidu_never_changed();
END
$$;

-- Written by hand: organizations that are there already stand where their plan says

UPDATE "Organization" SET "state" = CASE WHEN "plan" IN ('test', 'free') THEN "plan" ELSE 'active' END;
UPDATE "Organization" SET "state" = 'ended', "planEndsAt" = "endedAt" WHERE "endedAt" IS NOT NULL;
ALTER TABLE "Organization" DROP COLUMN "endedAt", DROP COLUMN "endReason";
