import type { ActorOf } from '~/domain/actor';
import { dayToDatabase, type IsoDay } from '~/domain/calendar';
import { contractState } from '~/domain/lifecycle/contract-state';
import { formalNoticeDeadline } from '~/domain/lifecycle/formal-notice';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAct } from '~/records/lifecycle/append-act.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

export type FormalNoticeToOpen = {
  organizationId: string;
  /** In the words the customer reads. */
  breach: string;
  letterSentOn?: IsoDay | undefined;
  letterReference?: string | undefined;
  reason: string;
};

/**
 * Opens a formal notice (P16): the e-mail leaves now, the registered letter is recorded where it is known already. The
 * time to mend runs from the later of the two. Refuses with `not-found`, and `contract-unchanged` where the contract is
 * over.
 */
export async function openFormalNotice(
  actor: ActorOf<'operator'>,
  { organizationId, breach, letterSentOn, letterReference, reason }: FormalNoticeToOpen,
  { now }: { now: Date },
): Promise<{ noticeId: string }> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const { contract, organizationName } = await lockContract(tx, organizationId);
    if (['ended', 'purging', 'purged'].includes(contractState(contract, now))) {
      throw new Refusal('contract-unchanged');
    }
    const { timeZone, policy } = contract;
    const sent = { emailSentAt: now, letterSentOn: letterSentOn ?? null };
    const deadlineAt = formalNoticeDeadline(sent, { days: policy.formalNoticeDays, timeZone });
    const id = createId();
    await tx.formalNotice.create({
      data: {
        ...{ organizationId, id, breach, emailSentAt: now, deadlineAt, status: 'open', openedAt: now },
        letterSentOn: letterSentOn ? dayToDatabase(letterSentOn) : null,
        letterReference: letterReference ?? null,
      },
      select: { id: true },
    });
    await sendNotice(
      tx,
      organizationId,
      {
        ...{ key: `formal-notice:${id}`, kind: 'formal-notice', to: 'payers' },
        values: { facts: { breach }, instants: { deadline: deadlineAt.toISOString() } },
      },
      now,
    );
    const details = { noticeId: id, deadlineAt: deadlineAt.toISOString() };
    const subject = { kind: 'contract', name: organizationName };
    await appendAct(
      tx,
      actor,
      { action: 'formal-notice.opened', reason, organizationId, details, subject },
      now,
    );
    return { noticeId: id };
  });
}
