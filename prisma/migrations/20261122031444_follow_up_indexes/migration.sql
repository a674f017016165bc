-- CreateIndex
CREATE INDEX "Enrolment_organizationId_lastActivityAt_idx" ON "Enrolment"("organizationId", "lastActivityAt");

-- CreateIndex
CREATE INDEX "Enrolment_organizationId_completedAt_closesOn_idx" ON "Enrolment"("organizationId", "completedAt", "closesOn");
