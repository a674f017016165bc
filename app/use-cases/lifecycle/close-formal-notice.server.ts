import type { ActorOf } from '~/domain/actor';
import { dayFromDatabase } from '~/domain/calendar';
import { contractState } from '~/domain/lifecycle/contract-state';
import { mayEndByNotice, type FormalNoticeOutcome } from '~/domain/lifecycle/formal-notice';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAct } from '~/records/lifecycle/append-act.server';
import { endContract } from '~/records/lifecycle/end-contract.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

export type FormalNoticeToClose = {
  organizationId: string;
  noticeId: string;
  outcome: FormalNoticeOutcome;
  reason: string;
};

/**
 * Closes a formal notice (P16): the breach is mended, the notice is withdrawn, or the contract is ended at once because
 * neither e-mail nor letter led to anything in time. Refuses with `not-found`, `formal-notice-over` and, to end the
 * contract, `letter-missing` and `notice-running`.
 */
export async function closeFormalNotice(
  actor: ActorOf<'operator'>,
  { organizationId, noticeId, outcome, reason }: FormalNoticeToClose,
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const key = { organizationId_id: { organizationId, id: noticeId } };
    const notice = await tx.formalNotice.findUnique({ where: key });
    if (!notice) throw new Refusal('not-found');
    if (notice.status !== 'open') throw new Refusal('formal-notice-over');
    if (outcome === 'ended') {
      const letterSentOn = notice.letterSentOn && dayFromDatabase(notice.letterSentOn);
      const decision = mayEndByNotice({ ...notice, letterSentOn }, await readPauses(tx), now);
      if (!decision.allowed) throw new Refusal(decision.reason);
      const over = ['ended', 'purging', 'purged'].includes(contractState(opened.contract, now));
      if (!over) await endContract(tx, opened, { reason: 'formal-notice', actor }, now);
    } else {
      const values = { facts: { reason }, instants: { sentAt: notice.emailSentAt.toISOString() } };
      const told = { key: `formal-notice-closed:${noticeId}`, to: 'payers', values } as const;
      await sendNotice(tx, organizationId, { ...told, kind: 'formal-notice-closed' }, now);
    }
    await tx.formalNotice.update({
      where: key,
      data: { status: outcome, closedAt: now, outcome: reason },
      select: { id: true },
    });
    const subject = { kind: 'contract', name: opened.organizationName };
    const act = { action: `formal-notice.${outcome}`, reason, organizationId, details: { noticeId } };
    await appendAct(tx, actor, { ...act, subject }, now);
  });
}
