-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "contactId" UUID;

-- AlterTable
ALTER TABLE "AuthToken" ADD COLUMN     "contactId" UUID;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ClientCompany" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'FR',
    "siren" TEXT,
    "siret" TEXT,
    "vatNumber" TEXT,
    "street" TEXT NOT NULL DEFAULT '',
    "postalCode" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "idcc" TEXT,
    "opco" TEXT,
    "opcoName" TEXT,
    "invoiceEmail" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClientCompany_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Establishment" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "siret" TEXT,
    "street" TEXT NOT NULL DEFAULT '',
    "postalCode" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Establishment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ClientContact" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "userId" UUID,
    "email" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'fr',
    "status" TEXT NOT NULL DEFAULT 'registered',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "invitedAt" TIMESTAMPTZ(3),
    "activatedAt" TIMESTAMPTZ(3),
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClientContact_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ClientQuestion" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "orderId" UUID,
    "side" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClientQuestion_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AccountContact" (
    "userId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "contactId" UUID NOT NULL,

    CONSTRAINT "AccountContact_pkey" PRIMARY KEY ("userId","organizationId","contactId")
);

-- CreateTable
CREATE TABLE "FundingAgreement" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "opco" TEXT NOT NULL,
    "opcoName" TEXT,
    "number" TEXT NOT NULL DEFAULT '',
    "requestedOn" DATE,
    "receivedAt" TIMESTAMPTZ(3),
    "subrogation" BOOLEAN NOT NULL DEFAULT true,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "hourlyRate" INTEGER NOT NULL DEFAULT 0,
    "cap" INTEGER NOT NULL DEFAULT 0,
    "from" DATE,
    "to" DATE,
    "documentFileId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "amendsId" UUID,
    "amendedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID,

    CONSTRAINT "FundingAgreement_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AgreementPerson" (
    "organizationId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "participantId" UUID NOT NULL,

    CONSTRAINT "AgreementPerson_pkey" PRIMARY KEY ("organizationId","agreementId","participantId")
);

-- CreateTable
CREATE TABLE "OrderSettlement" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL,
    "settlement" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderSettlement_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "OrderNotice" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recipients" JSONB NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderNotice_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "FundingAgenda" (
    "organizationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FundingAgenda_pkey" PRIMARY KEY ("organizationId","kind","subjectId")
);

-- CreateTable
CREATE TABLE "TrainingOrder" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "clientId" UUID NOT NULL,
    "establishmentId" UUID,
    "contactId" UUID,
    "courseId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "places" INTEGER NOT NULL,
    "priceCents" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "draft" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "versionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "offeredAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancellation" JSONB,
    "settledAt" TIMESTAMPTZ(3),
    "needs" TEXT NOT NULL DEFAULT '',
    "needsSavedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TrainingOrder_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "OrderVersion" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "courseVersionId" UUID NOT NULL,
    "termsId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "offeredAt" TIMESTAMPTZ(3) NOT NULL,
    "offeredBy" UUID,
    "expiresOn" DATE,

    CONSTRAINT "OrderVersion_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "OrderAcceptance" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "click" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "documentFileId" UUID,
    "evidenceId" UUID NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderAcceptance_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "OrderSession" (
    "organizationId" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,

    CONSTRAINT "OrderSession_pkey" PRIMARY KEY ("organizationId","orderId","sessionId")
);

-- CreateTable
CREATE TABLE "OrderParticipant" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "namedWithOrder" BOOLEAN NOT NULL,
    "replacesId" UUID,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "leftReason" TEXT NOT NULL DEFAULT '',
    "toldOpcoAt" TIMESTAMPTZ(3),
    "toldOrganizationAt" TIMESTAMPTZ(3),
    "informedAt" TIMESTAMPTZ(3),
    "convokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OrderParticipant_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "NumberSeries" (
    "organizationId" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    "lastIssuedOn" DATE NOT NULL,

    CONSTRAINT "NumberSeries_pkey" PRIMARY KEY ("organizationId","series","year")
);

-- CreateTable
CREATE TABLE "MemberErasure" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedBy" UUID,
    "keptUntil" DATE,
    "nextUntil" DATE,
    "counts" JSONB NOT NULL,
    "withheld" JSONB NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "MemberErasure_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "IssuedDocument" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "enrolmentId" UUID,
    "sessionId" UUID,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "replacesId" UUID,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedBy" UUID,

    CONSTRAINT "IssuedDocument_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "participantId" UUID,
    "status" TEXT NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "fileName" TEXT NOT NULL DEFAULT '',
    "storeKey" TEXT,
    "bytes" BIGINT,
    "sha256" TEXT,
    "manifest" JSONB,
    "missing" JSONB NOT NULL DEFAULT '[]',
    "error" TEXT,
    "requestedBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AuditLink" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID,

    CONSTRAINT "AuditLink_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AuditVisit" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "visitedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditVisit_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AuditLinkKey" (
    "hash" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "linkId" UUID NOT NULL,

    CONSTRAINT "AuditLinkKey_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "SaleSettings" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "settings" JSONB NOT NULL,
    "signatureFileId" UUID,
    "internalRulesFileId" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SaleSettings_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SaleTerms" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedBy" UUID,

    CONSTRAINT "SaleTerms_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SaleInvoice" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "orderId" UUID NOT NULL,
    "clientId" UUID NOT NULL,
    "payer" TEXT NOT NULL,
    "agreementId" UUID,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "creditsId" UUID,
    "language" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "excludingVat" INTEGER NOT NULL,
    "vat" INTEGER NOT NULL,
    "includingVat" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "logoFileId" UUID,

    CONSTRAINT "SaleInvoice_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SaleInvoiceLine" (
    "organizationId" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "excludingVat" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "SaleInvoiceLine_pkey" PRIMARY KEY ("organizationId","invoiceId","position")
);

-- CreateTable
CREATE TABLE "SaleCollection" (
    "organizationId" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "openCents" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "remindedAt" TIMESTAMPTZ(3),
    "disputedAt" TIMESTAMPTZ(3),
    "disputeReason" TEXT NOT NULL DEFAULT '',
    "disputedCents" INTEGER NOT NULL DEFAULT 0,
    "upheldCents" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SaleCollection_pkey" PRIMARY KEY ("organizationId","invoiceId")
);

-- CreateTable
CREATE TABLE "SalePayment" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "cents" INTEGER NOT NULL,
    "receivedOn" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "bankLineId" UUID,
    "reversesId" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID,

    CONSTRAINT "SalePayment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "BankImport" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "known" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID,

    CONSTRAINT "BankImport_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "BankLine" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bookedOn" DATE NOT NULL,
    "cents" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "fingerprint" TEXT NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "BankLine_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "ClientCompany_organizationId_name_id_idx" ON "ClientCompany"("organizationId", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ClientCompany_organizationId_siren_key" ON "ClientCompany"("organizationId", "siren");

-- CreateIndex
CREATE UNIQUE INDEX "Establishment_organizationId_clientId_siret_key" ON "Establishment"("organizationId", "clientId", "siret");

-- CreateIndex
CREATE INDEX "ClientContact_organizationId_userId_idx" ON "ClientContact"("organizationId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "ClientContact_organizationId_clientId_email_key" ON "ClientContact"("organizationId", "clientId", "email");

-- CreateIndex
CREATE INDEX "ClientQuestion_organizationId_clientId_writtenAt_id_idx" ON "ClientQuestion"("organizationId", "clientId", "writtenAt", "id");

-- CreateIndex
CREATE INDEX "AccountContact_organizationId_contactId_idx" ON "AccountContact"("organizationId", "contactId");

-- CreateIndex
CREATE INDEX "FundingAgreement_organizationId_orderId_createdAt_idx" ON "FundingAgreement"("organizationId", "orderId", "createdAt");

-- CreateIndex
CREATE INDEX "AgreementPerson_organizationId_participantId_idx" ON "AgreementPerson"("organizationId", "participantId");

-- CreateIndex
CREATE INDEX "OrderSettlement_organizationId_orderId_createdAt_idx" ON "OrderSettlement"("organizationId", "orderId", "createdAt");

-- CreateIndex
CREATE INDEX "OrderNotice_organizationId_orderId_sentAt_idx" ON "OrderNotice"("organizationId", "orderId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "OrderNotice_organizationId_orderId_key_key" ON "OrderNotice"("organizationId", "orderId", "key");

-- CreateIndex
CREATE INDEX "FundingAgenda_kind_dueAt_idx" ON "FundingAgenda"("kind", "dueAt");

-- CreateIndex
CREATE INDEX "TrainingOrder_organizationId_createdAt_id_idx" ON "TrainingOrder"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "TrainingOrder_organizationId_clientId_createdAt_id_idx" ON "TrainingOrder"("organizationId", "clientId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "TrainingOrder_organizationId_status_startsOn_id_idx" ON "TrainingOrder"("organizationId", "status", "startsOn", "id");

-- CreateIndex
CREATE INDEX "TrainingOrder_organizationId_courseId_idx" ON "TrainingOrder"("organizationId", "courseId");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingOrder_organizationId_number_key" ON "TrainingOrder"("organizationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "OrderVersion_organizationId_orderId_number_key" ON "OrderVersion"("organizationId", "orderId", "number");

-- CreateIndex
CREATE INDEX "OrderAcceptance_organizationId_orderId_occurredAt_idx" ON "OrderAcceptance"("organizationId", "orderId", "occurredAt");

-- CreateIndex
CREATE INDEX "OrderSession_organizationId_sessionId_idx" ON "OrderSession"("organizationId", "sessionId");

-- CreateIndex
CREATE INDEX "OrderParticipant_organizationId_enrolmentId_idx" ON "OrderParticipant"("organizationId", "enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderParticipant_organizationId_orderId_enrolmentId_key" ON "OrderParticipant"("organizationId", "orderId", "enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "MemberErasure_organizationId_membershipId_key" ON "MemberErasure"("organizationId", "membershipId");

-- CreateIndex
CREATE INDEX "IssuedDocument_organizationId_orderId_kind_issuedAt_id_idx" ON "IssuedDocument"("organizationId", "orderId", "kind", "issuedAt", "id");

-- CreateIndex
CREATE INDEX "EvidenceFile_organizationId_orderId_createdAt_id_idx" ON "EvidenceFile"("organizationId", "orderId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "AuditLink_organizationId_orderId_createdAt_idx" ON "AuditLink"("organizationId", "orderId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditVisit_organizationId_linkId_visitedAt_id_idx" ON "AuditVisit"("organizationId", "linkId", "visitedAt", "id");

-- CreateIndex
CREATE INDEX "AuditLinkKey_organizationId_linkId_idx" ON "AuditLinkKey"("organizationId", "linkId");

-- CreateIndex
CREATE UNIQUE INDEX "SaleSettings_organizationId_key" ON "SaleSettings"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "SaleTerms_organizationId_version_key" ON "SaleTerms"("organizationId", "version");

-- CreateIndex
CREATE INDEX "SaleInvoice_organizationId_orderId_issuedAt_id_idx" ON "SaleInvoice"("organizationId", "orderId", "issuedAt", "id");

-- CreateIndex
CREATE INDEX "SaleInvoice_organizationId_clientId_issuedAt_id_idx" ON "SaleInvoice"("organizationId", "clientId", "issuedAt", "id");

-- CreateIndex
CREATE INDEX "SaleInvoice_organizationId_issuedAt_id_idx" ON "SaleInvoice"("organizationId", "issuedAt", "id");

-- CreateIndex
CREATE INDEX "SaleInvoice_organizationId_creditsId_idx" ON "SaleInvoice"("organizationId", "creditsId");

-- CreateIndex
CREATE UNIQUE INDEX "SaleInvoice_organizationId_number_key" ON "SaleInvoice"("organizationId", "number");

-- CreateIndex
CREATE INDEX "SaleInvoiceLine_organizationId_key_idx" ON "SaleInvoiceLine"("organizationId", "key");

-- CreateIndex
CREATE INDEX "SaleCollection_organizationId_status_dueOn_idx" ON "SaleCollection"("organizationId", "status", "dueOn");

-- CreateIndex
CREATE INDEX "SalePayment_organizationId_invoiceId_recordedAt_idx" ON "SalePayment"("organizationId", "invoiceId", "recordedAt");

-- CreateIndex
CREATE INDEX "SalePayment_organizationId_bankLineId_idx" ON "SalePayment"("organizationId", "bankLineId");

-- CreateIndex
CREATE INDEX "BankImport_organizationId_createdAt_id_idx" ON "BankImport"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "BankLine_organizationId_state_bookedOn_id_idx" ON "BankLine"("organizationId", "state", "bookedOn", "id");

-- CreateIndex
CREATE INDEX "BankLine_organizationId_importId_position_idx" ON "BankLine"("organizationId", "importId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "BankLine_organizationId_fingerprint_key" ON "BankLine"("organizationId", "fingerprint");

-- CreateIndex
CREATE INDEX "AuthToken_organizationId_contactId_idx" ON "AuthToken"("organizationId", "contactId");

-- AddForeignKey
ALTER TABLE "ClientCompany" ADD CONSTRAINT "ClientCompany_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Establishment" ADD CONSTRAINT "Establishment_organizationId_clientId_fkey" FOREIGN KEY ("organizationId", "clientId") REFERENCES "ClientCompany"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ClientContact" ADD CONSTRAINT "ClientContact_organizationId_clientId_fkey" FOREIGN KEY ("organizationId", "clientId") REFERENCES "ClientCompany"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ClientQuestion" ADD CONSTRAINT "ClientQuestion_organizationId_clientId_fkey" FOREIGN KEY ("organizationId", "clientId") REFERENCES "ClientCompany"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AccountContact" ADD CONSTRAINT "AccountContact_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FundingAgreement" ADD CONSTRAINT "FundingAgreement_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "TrainingOrder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgreementPerson" ADD CONSTRAINT "AgreementPerson_organizationId_agreementId_fkey" FOREIGN KEY ("organizationId", "agreementId") REFERENCES "FundingAgreement"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgreementPerson" ADD CONSTRAINT "AgreementPerson_organizationId_participantId_fkey" FOREIGN KEY ("organizationId", "participantId") REFERENCES "OrderParticipant"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderSettlement" ADD CONSTRAINT "OrderSettlement_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "TrainingOrder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderNotice" ADD CONSTRAINT "OrderNotice_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "TrainingOrder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TrainingOrder" ADD CONSTRAINT "TrainingOrder_organizationId_clientId_fkey" FOREIGN KEY ("organizationId", "clientId") REFERENCES "ClientCompany"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TrainingOrder" ADD CONSTRAINT "TrainingOrder_organizationId_establishmentId_fkey" FOREIGN KEY ("organizationId", "establishmentId") REFERENCES "Establishment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TrainingOrder" ADD CONSTRAINT "TrainingOrder_organizationId_contactId_fkey" FOREIGN KEY ("organizationId", "contactId") REFERENCES "ClientContact"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TrainingOrder" ADD CONSTRAINT "TrainingOrder_organizationId_courseId_fkey" FOREIGN KEY ("organizationId", "courseId") REFERENCES "Course"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderVersion" ADD CONSTRAINT "OrderVersion_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "TrainingOrder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderVersion" ADD CONSTRAINT "OrderVersion_organizationId_courseVersionId_fkey" FOREIGN KEY ("organizationId", "courseVersionId") REFERENCES "CourseVersion"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderVersion" ADD CONSTRAINT "OrderVersion_organizationId_termsId_fkey" FOREIGN KEY ("organizationId", "termsId") REFERENCES "SaleTerms"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderAcceptance" ADD CONSTRAINT "OrderAcceptance_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "TrainingOrder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderAcceptance" ADD CONSTRAINT "OrderAcceptance_organizationId_versionId_fkey" FOREIGN KEY ("organizationId", "versionId") REFERENCES "OrderVersion"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderSession" ADD CONSTRAINT "OrderSession_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "TrainingOrder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderSession" ADD CONSTRAINT "OrderSession_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "LiveSession"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderParticipant" ADD CONSTRAINT "OrderParticipant_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "TrainingOrder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OrderParticipant" ADD CONSTRAINT "OrderParticipant_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NumberSeries" ADD CONSTRAINT "NumberSeries_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MemberErasure" ADD CONSTRAINT "MemberErasure_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "IssuedDocument" ADD CONSTRAINT "IssuedDocument_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "TrainingOrder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "TrainingOrder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AuditLink" ADD CONSTRAINT "AuditLink_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "TrainingOrder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AuditLink" ADD CONSTRAINT "AuditLink_organizationId_fileId_fkey" FOREIGN KEY ("organizationId", "fileId") REFERENCES "EvidenceFile"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AuditVisit" ADD CONSTRAINT "AuditVisit_organizationId_linkId_fkey" FOREIGN KEY ("organizationId", "linkId") REFERENCES "AuditLink"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SaleSettings" ADD CONSTRAINT "SaleSettings_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SaleTerms" ADD CONSTRAINT "SaleTerms_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SaleInvoice" ADD CONSTRAINT "SaleInvoice_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "TrainingOrder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SaleInvoice" ADD CONSTRAINT "SaleInvoice_organizationId_clientId_fkey" FOREIGN KEY ("organizationId", "clientId") REFERENCES "ClientCompany"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SaleInvoiceLine" ADD CONSTRAINT "SaleInvoiceLine_organizationId_invoiceId_fkey" FOREIGN KEY ("organizationId", "invoiceId") REFERENCES "SaleInvoice"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SaleCollection" ADD CONSTRAINT "SaleCollection_organizationId_invoiceId_fkey" FOREIGN KEY ("organizationId", "invoiceId") REFERENCES "SaleInvoice"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SalePayment" ADD CONSTRAINT "SalePayment_organizationId_invoiceId_fkey" FOREIGN KEY ("organizationId", "invoiceId") REFERENCES "SaleInvoice"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BankImport" ADD CONSTRAINT "BankImport_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BankLine" ADD CONSTRAINT "BankLine_organizationId_importId_fkey" FOREIGN KEY ("organizationId", "importId") REFERENCES "BankImport"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Written by hand: what was offered, accepted, settled, issued, paid and seen is append-only

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['OrderVersion', 'OrderAcceptance', 'OrderSettlement', 'OrderNotice', 'SaleTerms', 'SaleInvoice', 'SaleInvoiceLine', 'SalePayment', 'IssuedDocument', 'AuditVisit'] LOOP
    EXECUTE format('CREATE TRIGGER assidu_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION assidu_append_only()', kept);
    EXECUTE format('CREATE TRIGGER assidu_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION assidu_never_changed()', kept);
  END LOOP;
END
$$;

-- Written by hand: an erasure that the law asks for also takes names out of what stays

CREATE OR REPLACE FUNCTION assidu_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := to_jsonb(OLD);
  becomes jsonb;
BEGIN
  IF was->>'organizationId' = current_setting('assidu.purge', true) THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    becomes := to_jsonb(NEW);
    -- A record of a chain that others share loses its content; its hash stays, which the next one names.
    IF TG_TABLE_NAME = 'EvidenceRecord' AND becomes->>'kind' = 'withheld' AND becomes->'payload' = '{}'::jsonb
      AND becomes - 'kind' - 'payload' = was - 'kind' - 'payload' THEN
      RETURN NEW;
    END IF;
    -- A signature of somebody who is no longer named says that it was given, and when.
    IF TG_TABLE_NAME = 'AttendanceSignature' AND becomes->>'statement' = '' AND becomes->>'mark' IS NULL
      AND becomes - 'statement' - 'mark' - 'address' - 'device' - 'deviceId'
        = was - 'statement' - 'mark' - 'address' - 'device' - 'deviceId' THEN
      RETURN NEW;
    END IF;
    IF TG_TABLE_NAME = 'AuditEntry'
      AND becomes - 'actorName' - 'subjectName' - 'details' = was - 'actorName' - 'subjectName' - 'details' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% refused: "%" is append-only', TG_OP, TG_TABLE_NAME;
END
$$;
