import type { ActorOf } from '~/domain/actor';
import { dayToDatabase, type IsoDay } from '~/domain/calendar';
import { formalNoticeDeadline } from '~/domain/lifecycle/formal-notice';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAct } from '~/records/lifecycle/append-act.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

export type FormalLetter = {
  organizationId: string;
  noticeId: string;
  letterSentOn: IsoDay;
  /** Its number at the postal service: the proof. */
  letterReference: string;
  reason: string;
};

/**
 * Records the registered letter of a formal notice (P16): where it left after the e-mail, the time to mend is longer,
 * and those who pay are told until when. Refuses with `not-found` and `formal-notice-over`.
 */
export async function recordFormalLetter(
  actor: ActorOf<'operator'>,
  { organizationId, noticeId, letterSentOn, letterReference, reason }: FormalLetter,
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { contract, organizationName } = await lockContract(tx, organizationId);
    const key = { organizationId_id: { organizationId, id: noticeId } };
    const notice = await tx.formalNotice.findUnique({ where: key });
    if (!notice) throw new Refusal('not-found');
    if (notice.status !== 'open') throw new Refusal('formal-notice-over');
    const { emailSentAt, breach } = notice;
    const terms = { days: contract.policy.formalNoticeDays, timeZone: contract.timeZone };
    const deadlineAt = formalNoticeDeadline({ emailSentAt, letterSentOn }, terms);
    await tx.formalNotice.update({
      where: key,
      data: { letterSentOn: dayToDatabase(letterSentOn), letterReference, deadlineAt },
      select: { id: true },
    });
    if (deadlineAt.getTime() !== notice.deadlineAt.getTime()) {
      const deadline = deadlineAt.toISOString();
      const values = { facts: { breach }, instants: { deadline } };
      const sent = {
        key: `formal-notice:${noticeId}:${deadline}`,
        kind: 'formal-notice',
        to: 'payers',
      } as const;
      await sendNotice(tx, organizationId, { ...sent, values }, now);
    }
    const details = { noticeId, letterSentOn, letterReference, deadlineAt: deadlineAt.toISOString() };
    const subject = { kind: 'contract', name: organizationName };
    const act = { action: 'formal-notice.letter-recorded', reason, organizationId, details, subject };
    await appendAct(tx, actor, act, now);
  });
}
