-- AlterTable
ALTER TABLE "LiveSession" ADD COLUMN     "lessonId" UUID;

-- AlterTable
ALTER TABLE "Course" ADD COLUMN     "assistanceHours" INTEGER,
ADD COLUMN     "isTemplate" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pathOrder" TEXT NOT NULL DEFAULT 'free',
ADD COLUMN     "reminders" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "CourseModule" ADD COLUMN     "conditions" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Lesson" ADD COLUMN     "activity" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "activityRevision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "completion" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "conditions" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "CourseVersionLesson" ADD COLUMN     "activity" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "LessonReading" ADD COLUMN     "coverage" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "covered" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "durationMs" INTEGER,
ADD COLUMN     "pageCount" INTEGER;

-- CreateTable
CREATE TABLE "QuestionBank" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuestionBank_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Question" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "bankId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "tags" TEXT[],
    "body" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedBy" UUID,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Question_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "QuizAttempt" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "lessonId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3),
    "handedInAt" TIMESTAMPTZ(3),
    "handedInBy" TEXT,
    "points" INTEGER,
    "maximum" INTEGER NOT NULL,
    "score" INTEGER,
    "passed" BOOLEAN,
    "waiting" BOOLEAN NOT NULL DEFAULT false,
    "timeSpentMs" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "QuizAttempt_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "QuizAnswer" (
    "organizationId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "answer" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "timeSpentMs" INTEGER NOT NULL DEFAULT 0,
    "points" INTEGER,
    "state" TEXT,
    "feedback" TEXT,
    "markedBy" UUID,
    "markedAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuizAnswer_pkey" PRIMARY KEY ("organizationId","attemptId","questionId")
);

-- CreateTable
CREATE TABLE "Submission" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "lessonId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "files" JSONB NOT NULL DEFAULT '[]',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "handedInAt" TIMESTAMPTZ(3),
    "late" BOOLEAN NOT NULL DEFAULT false,
    "marks" JSONB,
    "score" INTEGER,
    "feedback" TEXT,
    "feedbackFiles" JSONB NOT NULL DEFAULT '[]',
    "assessedBy" UUID,
    "assessedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SurveyResponse" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "lessonId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "wave" TEXT NOT NULL,
    "enrolmentId" UUID,
    "answers" JSONB NOT NULL,
    "answeredOn" DATE NOT NULL,

    CONSTRAINT "SurveyResponse_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SurveyInvitation" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "lessonId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "sendAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SurveyInvitation_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "HelpRequest" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "lessonId" UUID,
    "lessonTitle" TEXT NOT NULL DEFAULT '',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "promisedBy" TIMESTAMPTZ(3),
    "firstAnsweredAt" TIMESTAMPTZ(3),
    "waitingSince" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HelpRequest_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "HelpMessage" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "fromTrainer" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "files" JSONB NOT NULL DEFAULT '[]',
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HelpMessage_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Announcement" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedBy" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectKey" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "href" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "emailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "NotificationSetting" (
    "organizationId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "inApp" BOOLEAN NOT NULL,
    "email" BOOLEAN NOT NULL,

    CONSTRAINT "NotificationSetting_pkey" PRIMARY KEY ("organizationId","membershipId","kind")
);

-- CreateTable
CREATE TABLE "LearningAgenda" (
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LearningAgenda_pkey" PRIMARY KEY ("kind","subjectId")
);

-- CreateTable
CREATE TABLE "LessonRevision" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "lessonId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "activity" JSONB NOT NULL DEFAULT '{}',
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedBy" UUID,

    CONSTRAINT "LessonRevision_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "LessonResult" (
    "organizationId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "lessonId" UUID NOT NULL,
    "handedIn" INTEGER NOT NULL DEFAULT 0,
    "handedInAt" TIMESTAMPTZ(3),
    "score" INTEGER,
    "passed" BOOLEAN,
    "waiting" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LessonResult_pkey" PRIMARY KEY ("organizationId","enrolmentId","lessonId")
);

-- CreateTable
CREATE TABLE "LessonNote" (
    "organizationId" UUID NOT NULL,
    "enrolmentId" UUID NOT NULL,
    "lessonId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LessonNote_pkey" PRIMARY KEY ("organizationId","enrolmentId","lessonId")
);

-- CreateIndex
CREATE INDEX "QuestionBank_organizationId_archivedAt_title_id_idx" ON "QuestionBank"("organizationId", "archivedAt", "title", "id");

-- CreateIndex
CREATE INDEX "Question_organizationId_bankId_archivedAt_createdAt_id_idx" ON "Question"("organizationId", "bankId", "archivedAt", "createdAt", "id");

-- CreateIndex
CREATE INDEX "QuizAttempt_organizationId_courseId_lessonId_handedInAt_idx" ON "QuizAttempt"("organizationId", "courseId", "lessonId", "handedInAt");

-- CreateIndex
CREATE INDEX "QuizAttempt_organizationId_waiting_handedInAt_idx" ON "QuizAttempt"("organizationId", "waiting", "handedInAt");

-- CreateIndex
CREATE UNIQUE INDEX "QuizAttempt_organizationId_enrolmentId_lessonId_number_key" ON "QuizAttempt"("organizationId", "enrolmentId", "lessonId", "number");

-- CreateIndex
CREATE INDEX "Submission_organizationId_state_handedInAt_idx" ON "Submission"("organizationId", "state", "handedInAt");

-- CreateIndex
CREATE INDEX "Submission_organizationId_courseId_lessonId_state_idx" ON "Submission"("organizationId", "courseId", "lessonId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_organizationId_enrolmentId_lessonId_number_key" ON "Submission"("organizationId", "enrolmentId", "lessonId", "number");

-- CreateIndex
CREATE INDEX "SurveyResponse_organizationId_courseId_lessonId_wave_idx" ON "SurveyResponse"("organizationId", "courseId", "lessonId", "wave");

-- CreateIndex
CREATE INDEX "SurveyResponse_organizationId_enrolmentId_idx" ON "SurveyResponse"("organizationId", "enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyInvitation_organizationId_enrolmentId_lessonId_key" ON "SurveyInvitation"("organizationId", "enrolmentId", "lessonId");

-- CreateIndex
CREATE INDEX "HelpRequest_organizationId_waitingSince_id_idx" ON "HelpRequest"("organizationId", "waitingSince", "id");

-- CreateIndex
CREATE INDEX "HelpRequest_organizationId_enrolmentId_askedAt_idx" ON "HelpRequest"("organizationId", "enrolmentId", "askedAt");

-- CreateIndex
CREATE INDEX "HelpRequest_organizationId_courseId_askedAt_id_idx" ON "HelpRequest"("organizationId", "courseId", "askedAt", "id");

-- CreateIndex
CREATE INDEX "HelpMessage_organizationId_requestId_writtenAt_id_idx" ON "HelpMessage"("organizationId", "requestId", "writtenAt", "id");

-- CreateIndex
CREATE INDEX "HelpMessage_organizationId_membershipId_idx" ON "HelpMessage"("organizationId", "membershipId");

-- CreateIndex
CREATE INDEX "Announcement_organizationId_courseId_publishedAt_id_idx" ON "Announcement"("organizationId", "courseId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Notification_organizationId_membershipId_createdAt_id_idx" ON "Notification"("organizationId", "membershipId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_organizationId_membershipId_kind_subjectKey_key" ON "Notification"("organizationId", "membershipId", "kind", "subjectKey");

-- CreateIndex
CREATE INDEX "LearningAgenda_kind_dueAt_idx" ON "LearningAgenda"("kind", "dueAt");

-- CreateIndex
CREATE INDEX "LearningAgenda_organizationId_idx" ON "LearningAgenda"("organizationId");

-- CreateIndex
CREATE INDEX "LessonRevision_organizationId_lessonId_savedAt_id_idx" ON "LessonRevision"("organizationId", "lessonId", "savedAt", "id");

-- CreateIndex
CREATE INDEX "LiveSession_organizationId_lessonId_idx" ON "LiveSession"("organizationId", "lessonId");

-- AddForeignKey
ALTER TABLE "QuestionBank" ADD CONSTRAINT "QuestionBank_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_organizationId_bankId_fkey" FOREIGN KEY ("organizationId", "bankId") REFERENCES "QuestionBank"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QuizAttempt" ADD CONSTRAINT "QuizAttempt_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QuizAnswer" ADD CONSTRAINT "QuizAnswer_organizationId_attemptId_fkey" FOREIGN KEY ("organizationId", "attemptId") REFERENCES "QuizAttempt"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SurveyInvitation" ADD CONSTRAINT "SurveyInvitation_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "HelpRequest" ADD CONSTRAINT "HelpRequest_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "HelpMessage" ADD CONSTRAINT "HelpMessage_organizationId_requestId_fkey" FOREIGN KEY ("organizationId", "requestId") REFERENCES "HelpRequest"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "HelpMessage" ADD CONSTRAINT "HelpMessage_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_organizationId_courseId_fkey" FOREIGN KEY ("organizationId", "courseId") REFERENCES "Course"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "NotificationSetting" ADD CONSTRAINT "NotificationSetting_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LessonRevision" ADD CONSTRAINT "LessonRevision_organizationId_lessonId_fkey" FOREIGN KEY ("organizationId", "lessonId") REFERENCES "Lesson"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LessonResult" ADD CONSTRAINT "LessonResult_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LessonNote" ADD CONSTRAINT "LessonNote_organizationId_enrolmentId_fkey" FOREIGN KEY ("organizationId", "enrolmentId") REFERENCES "Enrolment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
