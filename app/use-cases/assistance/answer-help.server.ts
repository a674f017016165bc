import type { ActorOf } from '~/domain/actor';
import type { WriteHelpInput } from '~/domain/assistance/help-inputs';
import { answerMinutes } from '~/domain/assistance/help-standing';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockHelpRequest } from '~/records/assistance/lock-help-request.server';
import { notifyMembers } from '~/records/assistance/notify-members.server';
import { nameOf } from '~/records/assistance/tell-help.server';
import { writeHelpMessage } from '~/records/assistance/write-help-message.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';

/**
 * Answers a learner: the first answer ends the promised delay (F4). Each answer is evidence, with the working minutes
 * since the learner last wrote, and the learner is told. Sent twice, it is written once. Refuses with `not-allowed` or
 * `not-found`.
 */
export async function answerHelp(
  actor: ActorOf<'member'>,
  { requestId, ...message }: WriteHelpInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'help.answer')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { request, enrolment } = await lockHelpRequest(tx, organizationId, requestId, null);
    // Whoever teaches and learns asks here too: nobody answers their own question.
    if (enrolment.membershipId === membershipId) throw new Refusal('not-allowed');
    const asked = await tx.helpMessage.findFirst({
      where: { organizationId, requestId, fromTrainer: false },
      orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
      select: { writtenAt: true },
    });
    const from = { requestId, membershipId, fromTrainer: true };
    const written = await writeHelpMessage(tx, organizationId, from, message, now);
    if (!written) return;
    const first = request.firstAnsweredAt === null;
    await tx.helpRequest.updateMany({
      where: { organizationId, id: requestId },
      data: { firstAnsweredAt: request.firstAnsweredAt ?? now, waitingSince: null },
    });
    const since = request.waitingSince ?? asked?.writtenAt ?? request.askedAt;
    const { messageId } = message;
    const { lessonId, lessonTitle: lesson, enrolmentId, promisedBy } = request;
    const payload = {
      ...{ lessonId, title: lesson, requestId, messageId, ...written, by: membershipId },
      workingMinutes: answerMinutes(since, now),
      inTime: first && promisedBy ? now <= promisedBy : null,
    };
    const fact = {
      kind: 'help-answered' as const,
      payload,
      source: 'workspace' as const,
      eventKey: messageId,
    };
    await appendEnrolmentEvidence(tx, organizationId, enrolmentId, fact, now);
    const { title: course } = await tx.course.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: request.courseId } },
      select: { title: true },
    });
    const trainer = await nameOf(tx, organizationId, membershipId);
    const about = { subjectKey: messageId, values: { trainer, course, lesson } };
    const to = { membershipId: enrolment.membershipId, href: `/learn/help/${requestId}` };
    await notifyMembers(tx, organizationId, [{ kind: 'help-answered', ...to, ...about }], now);
  });
}
