import type { ActorOf } from '~/domain/actor';
import type { WriteHelpInput } from '~/domain/assistance/help-inputs';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockHelpRequest } from '~/records/assistance/lock-help-request.server';
import { tellHelpAsked } from '~/records/assistance/tell-help.server';
import { writeHelpMessage } from '~/records/assistance/write-help-message.server';

/**
 * Writes on in a request of one's own: it waits for a trainer again, even where it was closed. Refuses with
 * `not-found`, `enrolment-withdrawn` or `member-archived`.
 */
export async function askAgain(
  actor: ActorOf<'member'>,
  { requestId, ...message }: WriteHelpInput,
  { now }: { now: Date },
): Promise<void> {
  const { organizationId, membershipId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { request, enrolment } = await lockHelpRequest(tx, organizationId, requestId, membershipId);
    if (enrolment.archived) throw new Refusal('member-archived');
    if (enrolment.withdrawnAt) throw new Refusal('enrolment-withdrawn');
    const from = { requestId, membershipId, fromTrainer: false };
    const written = await writeHelpMessage(tx, organizationId, from, message, now);
    if (!written) return;
    await tx.helpRequest.updateMany({
      where: { organizationId, id: requestId },
      data: { waitingSince: request.waitingSince ?? now, closedAt: null },
    });
    const { enrolmentId, courseId, lessonId, lessonTitle } = request;
    const about = { enrolmentId, courseId, lessonId, lessonTitle };
    const { messageId } = message;
    const asked = { ...about, ...written, requestId, messageId, membershipId, promisedBy: null };
    await tellHelpAsked(tx, organizationId, asked, now);
  });
}
