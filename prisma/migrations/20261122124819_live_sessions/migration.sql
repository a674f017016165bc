-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "partialPresence" TEXT NOT NULL DEFAULT 'minutes',
ADD COLUMN     "roomKind" TEXT NOT NULL DEFAULT 'built-in',
ADD COLUMN     "signingHours" INTEGER NOT NULL DEFAULT 24;

-- CreateTable
CREATE TABLE "LiveSession" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "timeZone" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "instructions" TEXT NOT NULL DEFAULT '',
    "roomKind" TEXT,
    "roomLink" TEXT,
    "roomKey" TEXT NOT NULL,
    "capacity" INTEGER,
    "copiedFromId" UUID,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,

    CONSTRAINT "LiveSession_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "LiveSessionTrainer" (
    "organizationId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,

    CONSTRAINT "LiveSessionTrainer_pkey" PRIMARY KEY ("organizationId","sessionId","membershipId")
);

-- CreateTable
CREATE TABLE "HalfDay" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "plannedMinutes" INTEGER NOT NULL,
    "countersignedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HalfDay_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SessionParticipant" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SessionParticipant_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "HalfDayAttendance" (
    "organizationId" UUID NOT NULL,
    "halfDayId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "expected" BOOLEAN NOT NULL DEFAULT true,
    "attends" TEXT,
    "absence" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "documentFileId" UUID,
    "lateMinutes" INTEGER NOT NULL DEFAULT 0,
    "earlyMinutes" INTEGER NOT NULL DEFAULT 0,
    "recordedAt" TIMESTAMPTZ(3),
    "unsignedReason" TEXT,

    CONSTRAINT "HalfDayAttendance_pkey" PRIMARY KEY ("organizationId","halfDayId","participantId")
);

-- CreateTable
CREATE TABLE "PresenceInterval" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "participantId" UUID,
    "membershipId" UUID,
    "strangerId" UUID,
    "connection" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "address" TEXT,
    "device" TEXT,
    "deviceId" TEXT,

    CONSTRAINT "PresenceInterval_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SessionStranger" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "participantId" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" UUID,

    CONSTRAINT "SessionStranger_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AttendanceSignature" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "halfDayId" UUID NOT NULL,
    "participantId" UUID,
    "membershipId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "statementHash" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedAt" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "deviceId" TEXT NOT NULL,
    "mark" JSONB,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "AttendanceSignature_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AttendanceCorrection" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "halfDayId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "correctedBy" UUID NOT NULL,
    "correctedAt" TIMESTAMPTZ(3) NOT NULL,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "AttendanceCorrection_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "JaasAccount" (
    "organizationId" UUID NOT NULL,
    "appId" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "privateKeySealed" TEXT NOT NULL,
    "webhookSecretSealed" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JaasAccount_pkey" PRIMARY KEY ("organizationId","appId")
);

-- CreateTable
CREATE TABLE "JaasApp" (
    "appId" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,

    CONSTRAINT "JaasApp_pkey" PRIMARY KEY ("appId")
);

-- CreateTable
CREATE TABLE "RoomPeer" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "leads" BOOLEAN NOT NULL,
    "state" JSONB NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoomPeer_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RoomSignal" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "fromPeerId" UUID NOT NULL,
    "toPeerId" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoomSignal_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RoomMessage" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoomMessage_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SessionReplay" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "fileId" UUID,
    "providerKey" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedBy" UUID,
    "availableUntil" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SessionReplay_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ReplayView" (
    "organizationId" UUID NOT NULL,
    "replayId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "opened" INTEGER NOT NULL DEFAULT 0,
    "firstOpenedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastOpenedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReplayView_pkey" PRIMARY KEY ("organizationId","replayId","membershipId")
);

-- CreateTable
CREATE TABLE "PreTest" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "device" TEXT NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "PreTest_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "FaultReport" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "sessionId" UUID,
    "page" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadlineAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "outageId" UUID,
    "answer" TEXT NOT NULL DEFAULT '',
    "closedAt" TIMESTAMPTZ(3),
    "closedBy" UUID,

    CONSTRAINT "FaultReport_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Outage" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "declaredBy" UUID,
    "organizations" JSONB,
    "countsFrom" TIMESTAMPTZ(3),
    "announcedAt" TIMESTAMPTZ(3),
    "extendedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Outage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessExtension" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "outageId" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "closedOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccessExtension_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SessionAgenda" (
    "sessionId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionAgenda_pkey" PRIMARY KEY ("sessionId")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "tokenSealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "SigningLink" (
    "tokenHash" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "halfDayId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SigningLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "LiveSession_organizationId_startsAt_id_idx" ON "LiveSession"("organizationId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "LiveSession_organizationId_courseId_startsAt_id_idx" ON "LiveSession"("organizationId", "courseId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "LiveSessionTrainer_organizationId_membershipId_idx" ON "LiveSessionTrainer"("organizationId", "membershipId");

-- CreateIndex
CREATE INDEX "HalfDay_organizationId_sessionId_startsAt_idx" ON "HalfDay"("organizationId", "sessionId", "startsAt");

-- CreateIndex
CREATE INDEX "HalfDay_organizationId_startsAt_idx" ON "HalfDay"("organizationId", "startsAt");

-- CreateIndex
CREATE INDEX "SessionParticipant_organizationId_enrolmentId_idx" ON "SessionParticipant"("organizationId", "enrolmentId");

-- CreateIndex
CREATE INDEX "SessionParticipant_organizationId_membershipId_idx" ON "SessionParticipant"("organizationId", "membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionParticipant_organizationId_sessionId_enrolmentId_key" ON "SessionParticipant"("organizationId", "sessionId", "enrolmentId");

-- CreateIndex
CREATE INDEX "HalfDayAttendance_organizationId_participantId_idx" ON "HalfDayAttendance"("organizationId", "participantId");

-- CreateIndex
CREATE INDEX "PresenceInterval_organizationId_sessionId_connection_from_idx" ON "PresenceInterval"("organizationId", "sessionId", "connection", "from");

-- CreateIndex
CREATE INDEX "PresenceInterval_organizationId_participantId_from_idx" ON "PresenceInterval"("organizationId", "participantId", "from");

-- CreateIndex
CREATE UNIQUE INDEX "SessionStranger_organizationId_sessionId_reference_key" ON "SessionStranger"("organizationId", "sessionId", "reference");

-- CreateIndex
CREATE INDEX "AttendanceSignature_organizationId_sessionId_idx" ON "AttendanceSignature"("organizationId", "sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "AttendanceSignature_organizationId_halfDayId_role_membershi_key" ON "AttendanceSignature"("organizationId", "halfDayId", "role", "membershipId");

-- CreateIndex
CREATE INDEX "AttendanceCorrection_organizationId_sessionId_correctedAt_idx" ON "AttendanceCorrection"("organizationId", "sessionId", "correctedAt");

-- CreateIndex
CREATE INDEX "RoomPeer_organizationId_sessionId_seenAt_idx" ON "RoomPeer"("organizationId", "sessionId", "seenAt");

-- CreateIndex
CREATE INDEX "RoomSignal_organizationId_toPeerId_id_idx" ON "RoomSignal"("organizationId", "toPeerId", "id");

-- CreateIndex
CREATE INDEX "RoomMessage_organizationId_sessionId_id_idx" ON "RoomMessage"("organizationId", "sessionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SessionReplay_organizationId_sessionId_providerKey_key" ON "SessionReplay"("organizationId", "sessionId", "providerKey");

-- CreateIndex
CREATE INDEX "PreTest_organizationId_membershipId_takenAt_idx" ON "PreTest"("organizationId", "membershipId", "takenAt");

-- CreateIndex
CREATE INDEX "FaultReport_organizationId_reportedAt_id_idx" ON "FaultReport"("organizationId", "reportedAt", "id");

-- CreateIndex
CREATE INDEX "FaultReport_organizationId_state_deadlineAt_idx" ON "FaultReport"("organizationId", "state", "deadlineAt");

-- CreateIndex
CREATE INDEX "Outage_startsAt_idx" ON "Outage"("startsAt");

-- CreateIndex
CREATE INDEX "AccessExtension_organizationId_enrolmentId_idx" ON "AccessExtension"("organizationId", "enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "AccessExtension_organizationId_outageId_enrolmentId_key" ON "AccessExtension"("organizationId", "outageId", "enrolmentId");

-- CreateIndex
CREATE INDEX "SessionAgenda_nextAt_idx" ON "SessionAgenda"("nextAt");

-- CreateIndex
CREATE INDEX "SessionAgenda_organizationId_idx" ON "SessionAgenda"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "SigningLink_organizationId_idx" ON "SigningLink"("organizationId");

-- CreateIndex
CREATE INDEX "SigningLink_expiresAt_idx" ON "SigningLink"("expiresAt");

-- AddForeignKey
ALTER TABLE "LiveSession" ADD CONSTRAINT "LiveSession_organizationId_courseId_fkey" FOREIGN KEY ("organizationId", "courseId") REFERENCES "Course"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LiveSessionTrainer" ADD CONSTRAINT "LiveSessionTrainer_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "LiveSession"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LiveSessionTrainer" ADD CONSTRAINT "LiveSessionTrainer_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "HalfDay" ADD CONSTRAINT "HalfDay_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "LiveSession"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SessionParticipant" ADD CONSTRAINT "SessionParticipant_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "LiveSession"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SessionParticipant" ADD CONSTRAINT "SessionParticipant_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SessionParticipant" ADD CONSTRAINT "SessionParticipant_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "HalfDayAttendance" ADD CONSTRAINT "HalfDayAttendance_organizationId_halfDayId_fkey" FOREIGN KEY ("organizationId", "halfDayId") REFERENCES "HalfDay"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "HalfDayAttendance" ADD CONSTRAINT "HalfDayAttendance_organizationId_participantId_fkey" FOREIGN KEY ("organizationId", "participantId") REFERENCES "SessionParticipant"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PresenceInterval" ADD CONSTRAINT "PresenceInterval_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "LiveSession"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PresenceInterval" ADD CONSTRAINT "PresenceInterval_organizationId_participantId_fkey" FOREIGN KEY ("organizationId", "participantId") REFERENCES "SessionParticipant"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PresenceInterval" ADD CONSTRAINT "PresenceInterval_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PresenceInterval" ADD CONSTRAINT "PresenceInterval_organizationId_strangerId_fkey" FOREIGN KEY ("organizationId", "strangerId") REFERENCES "SessionStranger"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SessionStranger" ADD CONSTRAINT "SessionStranger_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "LiveSession"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SessionStranger" ADD CONSTRAINT "SessionStranger_organizationId_participantId_fkey" FOREIGN KEY ("organizationId", "participantId") REFERENCES "SessionParticipant"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AttendanceSignature" ADD CONSTRAINT "AttendanceSignature_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "LiveSession"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AttendanceSignature" ADD CONSTRAINT "AttendanceSignature_organizationId_halfDayId_fkey" FOREIGN KEY ("organizationId", "halfDayId") REFERENCES "HalfDay"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AttendanceSignature" ADD CONSTRAINT "AttendanceSignature_organizationId_participantId_fkey" FOREIGN KEY ("organizationId", "participantId") REFERENCES "SessionParticipant"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AttendanceSignature" ADD CONSTRAINT "AttendanceSignature_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AttendanceCorrection" ADD CONSTRAINT "AttendanceCorrection_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "LiveSession"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AttendanceCorrection" ADD CONSTRAINT "AttendanceCorrection_organizationId_halfDayId_fkey" FOREIGN KEY ("organizationId", "halfDayId") REFERENCES "HalfDay"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AttendanceCorrection" ADD CONSTRAINT "AttendanceCorrection_organizationId_participantId_fkey" FOREIGN KEY ("organizationId", "participantId") REFERENCES "SessionParticipant"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JaasAccount" ADD CONSTRAINT "JaasAccount_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RoomPeer" ADD CONSTRAINT "RoomPeer_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RoomSignal" ADD CONSTRAINT "RoomSignal_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RoomMessage" ADD CONSTRAINT "RoomMessage_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "LiveSession"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SessionReplay" ADD CONSTRAINT "SessionReplay_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "LiveSession"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReplayView" ADD CONSTRAINT "ReplayView_organizationId_replayId_fkey" FOREIGN KEY ("organizationId", "replayId") REFERENCES "SessionReplay"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PreTest" ADD CONSTRAINT "PreTest_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FaultReport" ADD CONSTRAINT "FaultReport_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AccessExtension" ADD CONSTRAINT "AccessExtension_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- Written by hand: signatures, corrections and extensions are append-only

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['AttendanceSignature', 'AttendanceCorrection', 'AccessExtension'] LOOP
    EXECUTE format('CREATE TRIGGER assidu_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION assidu_append_only()', kept);
    EXECUTE format('CREATE TRIGGER assidu_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION assidu_never_changed()', kept);
  END LOOP;
END
$$;
