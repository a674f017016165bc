-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'admin', 'billing', 'trainer', 'learner');

-- CreateEnum
CREATE TYPE "MembershipStatus" AS ENUM ('registered', 'active', 'archived');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailConfirmedAt" TIMESTAMPTZ(3),
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'fr',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Paris',
    "notifications" JSONB NOT NULL DEFAULT '{}',
    "totpSecret" BYTEA,
    "totpConfirmedAt" TIMESTAMPTZ(3),
    "totpLastStep" BIGINT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "organizationId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT NOT NULL,
    "device" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthToken" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "userId" UUID,
    "organizationId" UUID,
    "membershipId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AuthToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "userId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("userId","codeHash")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AccountMembership" (
    "userId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,

    CONSTRAINT "AccountMembership_pkey" PRIMARY KEY ("userId","organizationId")
);

-- CreateTable
CREATE TABLE "Operator" (
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Operator_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "ApiTokenKey" (
    "hash" TEXT NOT NULL,
    "organizationId" UUID,
    "apiTokenId" UUID,
    "operatorUserId" UUID,

    CONSTRAINT "ApiTokenKey_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "CertificateCode" (
    "code" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "certificateId" UUID NOT NULL,

    CONSTRAINT "CertificateCode_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Course" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "objectives" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL DEFAULT '',
    "prerequisites" TEXT NOT NULL DEFAULT '',
    "pedagogicalAssistance" TEXT NOT NULL DEFAULT '',
    "technicalAssistance" TEXT NOT NULL DEFAULT '',
    "evaluation" TEXT NOT NULL DEFAULT '',
    "coverFileId" UUID,
    "createdBy" UUID,
    "currentVersionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Course_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CourseModule" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CourseModule_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Lesson" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "moduleId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'text',
    "minutes" INTEGER,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedBy" UUID,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CourseVersion" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "programme" JSONB NOT NULL,
    "outline" JSONB NOT NULL,
    "minutes" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedBy" UUID,

    CONSTRAINT "CourseVersion_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CourseVersionLesson" (
    "organizationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "lessonId" UUID NOT NULL,
    "moduleId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "html" TEXT NOT NULL,

    CONSTRAINT "CourseVersionLesson_pkey" PRIMARY KEY ("organizationId","versionId","lessonId")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "opensOn" DATE,
    "closesOn" DATE,
    "enrolledAt" TIMESTAMPTZ(3) NOT NULL,
    "enrolledBy" UUID,
    "startedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "lastActivityAt" TIMESTAMPTZ(3),
    "lastLessonId" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "minutesPlanned" INTEGER NOT NULL,
    "minutesDone" INTEGER NOT NULL DEFAULT 0,
    "lessonsTotal" INTEGER NOT NULL,
    "lessonsDone" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "LessonCompletion" (
    "organizationId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "lessonId" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "LessonCompletion_pkey" PRIMARY KEY ("organizationId","enrolmentId","lessonId")
);

-- CreateTable
CREATE TABLE "LessonReading" (
    "organizationId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "lessonId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastReadAt" TIMESTAMPTZ(3) NOT NULL,
    "readingMs" BIGINT NOT NULL DEFAULT 0,
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "LessonReading_pkey" PRIMARY KEY ("organizationId","enrolmentId","lessonId")
);

-- CreateTable
CREATE TABLE "EvidenceStream" (
    "organizationId" UUID NOT NULL,
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "EvidenceStream_pkey" PRIMARY KEY ("organizationId","stream")
);

-- CreateTable
CREATE TABLE "EvidenceRecord" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "payload" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "eventKey" TEXT,

    CONSTRAINT "EvidenceRecord_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "statement" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "siren" TEXT,
    "siret" TEXT,
    "vatNumber" TEXT,
    "legalForm" TEXT,
    "shareCapitalCents" BIGINT,
    "street" TEXT NOT NULL,
    "postalCode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "activityDeclaration" TEXT,
    "activityPrefecture" TEXT,
    "representativeName" TEXT,
    "representativeTitle" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Paris',
    "language" TEXT NOT NULL DEFAULT 'fr',
    "accentColour" TEXT NOT NULL DEFAULT '#4338ca',
    "logoFileId" UUID,
    "plan" TEXT NOT NULL DEFAULT 'test',
    "planStartedAt" TIMESTAMPTZ(3) NOT NULL,
    "planEndsAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID,
    "email" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "status" "MembershipStatus" NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'fr',
    "registeredAt" TIMESTAMPTZ(3) NOT NULL,
    "invitedAt" TIMESTAMPTZ(3),
    "activatedAt" TIMESTAMPTZ(3),
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Group" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "organizationId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("organizationId","groupId","membershipId")
);

-- CreateTable
CREATE TABLE "SeatEvent" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "replaces" UUID,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeatEvent_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MemberImport" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "processed" INTEGER NOT NULL DEFAULT 0,
    "registered" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MemberImport_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT,
    "subjectName" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "TermsAcceptance" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TermsAcceptance_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "organizationId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("organizationId","key")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "store" TEXT NOT NULL,
    "storeKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "purpose" TEXT NOT NULL,
    "uploadedBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "mode" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BusinessClock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offsetMs" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "BusinessClock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "organizationId" UUID,
    "kind" TEXT NOT NULL,
    "deliveryKey" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "deliveredAt" TIMESTAMPTZ(3),
    "abandonedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobSchedule" (
    "name" TEXT NOT NULL,
    "lastDueAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "result" JSONB,
    "error" TEXT,

    CONSTRAINT "JobSchedule_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "OperatorAuditEntry" (
    "id" UUID NOT NULL,
    "userId" UUID,
    "action" TEXT NOT NULL,
    "reason" TEXT,
    "organizationId" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OperatorAuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "AuthToken_userId_kind_idx" ON "AuthToken"("userId", "kind");

-- CreateIndex
CREATE INDEX "AuthToken_organizationId_membershipId_idx" ON "AuthToken"("organizationId", "membershipId");

-- CreateIndex
CREATE INDEX "AuthToken_expiresAt_idx" ON "AuthToken"("expiresAt");

-- CreateIndex
CREATE INDEX "RateLimit_expiresAt_idx" ON "RateLimit"("expiresAt");

-- CreateIndex
CREATE INDEX "AccountMembership_organizationId_membershipId_idx" ON "AccountMembership"("organizationId", "membershipId");

-- CreateIndex
CREATE INDEX "ApiTokenKey_organizationId_apiTokenId_idx" ON "ApiTokenKey"("organizationId", "apiTokenId");

-- CreateIndex
CREATE INDEX "CertificateCode_organizationId_certificateId_idx" ON "CertificateCode"("organizationId", "certificateId");

-- CreateIndex
CREATE INDEX "Course_organizationId_archivedAt_title_id_idx" ON "Course"("organizationId", "archivedAt", "title", "id");

-- CreateIndex
CREATE INDEX "CourseModule_organizationId_courseId_position_idx" ON "CourseModule"("organizationId", "courseId", "position");

-- CreateIndex
CREATE INDEX "Lesson_organizationId_moduleId_position_idx" ON "Lesson"("organizationId", "moduleId", "position");

-- CreateIndex
CREATE INDEX "Lesson_organizationId_courseId_idx" ON "Lesson"("organizationId", "courseId");

-- CreateIndex
CREATE UNIQUE INDEX "CourseVersion_organizationId_courseId_number_key" ON "CourseVersion"("organizationId", "courseId", "number");

-- CreateIndex
CREATE INDEX "Enrolment_organizationId_membershipId_idx" ON "Enrolment"("organizationId", "membershipId");

-- CreateIndex
CREATE INDEX "Enrolment_organizationId_enrolledAt_id_idx" ON "Enrolment"("organizationId", "enrolledAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_organizationId_courseId_membershipId_key" ON "Enrolment"("organizationId", "courseId", "membershipId");

-- CreateIndex
CREATE INDEX "LessonCompletion_organizationId_evidenceId_idx" ON "LessonCompletion"("organizationId", "evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceRecord_organizationId_stream_sequence_key" ON "EvidenceRecord"("organizationId", "stream", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceRecord_organizationId_stream_eventKey_key" ON "EvidenceRecord"("organizationId", "stream", "eventKey");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_organizationId_enrolmentId_key" ON "Certificate"("organizationId", "enrolmentId");

-- CreateIndex
CREATE INDEX "Membership_organizationId_lastName_firstName_id_idx" ON "Membership"("organizationId", "lastName", "firstName", "id");

-- CreateIndex
CREATE INDEX "Membership_organizationId_status_lastName_firstName_id_idx" ON "Membership"("organizationId", "status", "lastName", "firstName", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_organizationId_email_key" ON "Membership"("organizationId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_organizationId_userId_key" ON "Membership"("organizationId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Group_organizationId_name_key" ON "Group"("organizationId", "name");

-- CreateIndex
CREATE INDEX "GroupMember_organizationId_membershipId_idx" ON "GroupMember"("organizationId", "membershipId");

-- CreateIndex
CREATE INDEX "SeatEvent_organizationId_occurredAt_id_idx" ON "SeatEvent"("organizationId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "MemberImport_organizationId_createdAt_idx" ON "MemberImport"("organizationId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_organizationId_occurredAt_id_idx" ON "AuditEntry"("organizationId", "occurredAt", "id");

-- CreateIndex
CREATE INDEX "ApiToken_organizationId_membershipId_idx" ON "ApiToken"("organizationId", "membershipId");

-- CreateIndex
CREATE INDEX "IdempotencyKey_organizationId_createdAt_idx" ON "IdempotencyKey"("organizationId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_deliveryKey_key" ON "OutboxMessage"("deliveryKey");

-- CreateIndex
CREATE INDEX "OutboxMessage_deliveredAt_nextAttemptAt_idx" ON "OutboxMessage"("deliveredAt", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_organizationId_idx" ON "OutboxMessage"("organizationId");

-- CreateIndex
CREATE INDEX "OperatorAuditEntry_occurredAt_idx" ON "OperatorAuditEntry"("occurredAt");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AccountMembership" ADD CONSTRAINT "AccountMembership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Operator" ADD CONSTRAINT "Operator_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_organizationId_currentVersionId_fkey" FOREIGN KEY ("organizationId", "currentVersionId") REFERENCES "CourseVersion"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CourseModule" ADD CONSTRAINT "CourseModule_organizationId_courseId_fkey" FOREIGN KEY ("organizationId", "courseId") REFERENCES "Course"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_organizationId_courseId_fkey" FOREIGN KEY ("organizationId", "courseId") REFERENCES "Course"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_organizationId_moduleId_fkey" FOREIGN KEY ("organizationId", "moduleId") REFERENCES "CourseModule"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CourseVersion" ADD CONSTRAINT "CourseVersion_organizationId_courseId_fkey" FOREIGN KEY ("organizationId", "courseId") REFERENCES "Course"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CourseVersionLesson" ADD CONSTRAINT "CourseVersionLesson_organizationId_versionId_fkey" FOREIGN KEY ("organizationId", "versionId") REFERENCES "CourseVersion"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_organizationId_courseId_fkey" FOREIGN KEY ("organizationId", "courseId") REFERENCES "Course"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_organizationId_versionId_fkey" FOREIGN KEY ("organizationId", "versionId") REFERENCES "CourseVersion"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LessonCompletion" ADD CONSTRAINT "LessonCompletion_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LessonCompletion" ADD CONSTRAINT "LessonCompletion_organizationId_evidenceId_fkey" FOREIGN KEY ("organizationId", "evidenceId") REFERENCES "EvidenceRecord"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LessonReading" ADD CONSTRAINT "LessonReading_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvidenceStream" ADD CONSTRAINT "EvidenceStream_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvidenceRecord" ADD CONSTRAINT "EvidenceRecord_organizationId_stream_fkey" FOREIGN KEY ("organizationId", "stream") REFERENCES "EvidenceStream"("organizationId", "stream") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "Group"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SeatEvent" ADD CONSTRAINT "SeatEvent_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MemberImport" ADD CONSTRAINT "MemberImport_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "TermsAcceptance" ADD CONSTRAINT "TermsAcceptance_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "IdempotencyKey" ADD CONSTRAINT "IdempotencyKey_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Written by hand: evidence and ledgers are append-only

-- An erasure that the law or the contract asks for first names its organization:
-- SET LOCAL assidu.purge = '<organization id>'.
CREATE FUNCTION assidu_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD."organizationId"::text = current_setting('assidu.purge', true) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% refused: "%" is append-only', TG_OP, TG_TABLE_NAME;
END
$$;

CREATE FUNCTION assidu_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% refused: "%" is append-only', TG_OP, TG_TABLE_NAME;
END
$$;

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY[
    'EvidenceRecord', 'SeatEvent', 'AuditEntry', 'TermsAcceptance', 'CourseVersion', 'CourseVersionLesson', 'Certificate'
  ] LOOP
    EXECUTE format('CREATE TRIGGER assidu_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION assidu_append_only()', kept);
    EXECUTE format('CREATE TRIGGER assidu_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION assidu_never_changed()', kept);
  END LOOP;
  CREATE TRIGGER assidu_append_only BEFORE UPDATE OR DELETE ON "OperatorAuditEntry" FOR EACH ROW EXECUTE FUNCTION assidu_never_changed();
  CREATE TRIGGER assidu_no_truncate BEFORE TRUNCATE ON "OperatorAuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION assidu_never_changed();
END
$$;
