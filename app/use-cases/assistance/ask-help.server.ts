import type { ActorOf } from '~/domain/actor';
import type { AskHelpInput } from '~/domain/assistance/help-inputs';
import { promisedBy as promiseOf } from '~/domain/assistance/help-standing';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { tellHelpAsked } from '~/records/assistance/tell-help.server';
import { writeHelpMessage } from '~/records/assistance/write-help-message.server';
import { lockLearner } from '~/records/learning/lock-learner.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';

/**
 * Asks the trainers for help with a course of one's own, or one of its lessons: whether it is open yet or closed, since
 * that may be what the question is about. The delay that its programme promises, in working hours (P23), runs from
 * now. Sent twice, it is asked once. Refuses with `not-found`, `lesson-not-in-course`, `enrolment-withdrawn` or
 * `member-archived`.
 */
export async function askHelp(
  actor: ActorOf<'member'>,
  { enrolmentId, lessonId, ...message }: AskHelpInput,
  { now }: { now: Date },
): Promise<{ id: string; promisedBy: string | null }> {
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const enrolment = await lockLearner(tx, organizationId, enrolmentId);
    if (enrolment.membershipId !== membershipId) throw new Refusal('not-found');
    if (enrolment.archived) throw new Refusal('member-archived');
    const { messageId } = message;
    const known = await tx.helpMessage.findUnique({
      where: { organizationId_id: { organizationId, id: messageId } },
      select: { request: { select: { id: true, enrolmentId: true, promisedBy: true } } },
    });
    if (known) {
      if (known.request.enrolmentId !== enrolmentId) throw new Refusal('not-found');
      return { id: known.request.id, promisedBy: known.request.promisedBy?.toISOString() ?? null };
    }
    if (enrolment.withdrawnAt) throw new Refusal('enrolment-withdrawn');
    const version = await readPublishedVersion(tx, organizationId, enrolment.versionId);
    const lesson = lessonId === null ? null : version.lessons.get(lessonId);
    if (lesson === undefined) throw new Refusal('lesson-not-in-course');
    const id = createId();
    const { courseId } = enrolment;
    const promisedBy = promiseOf(now, version.programme.assistanceHours);
    const about = { enrolmentId, courseId, lessonId, lessonTitle: lesson?.title ?? '' };
    await tx.helpRequest.create({
      data: { organizationId, id, ...about, askedAt: now, promisedBy, waitingSince: now },
      select: { id: true },
    });
    const from = { requestId: id, membershipId, fromTrainer: false };
    const written = await writeHelpMessage(tx, organizationId, from, message, now);
    if (written) {
      const asked = { ...about, ...written, requestId: id, messageId, membershipId, promisedBy };
      await tellHelpAsked(tx, organizationId, asked, now);
    }
    return { id, promisedBy: promisedBy?.toISOString() ?? null };
  });
}
