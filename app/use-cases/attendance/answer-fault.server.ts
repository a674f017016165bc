import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { answerFaultInput } from '~/domain/attendance/fault-inputs';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { linkFault } from '~/records/attendance/link-fault.server';
import { tellReporter } from '~/records/attendance/tell-reporter.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';

/**
 * Answers a report, which closes it: mended, no fault, or part of an outage. Whoever reported it is told and reads
 * `reason`; it can be answered again. Refuses with `not-found` and `outage-over`.
 */
export async function answerFault(
  actor: ActorOf<'operator'>,
  {
    organizationId,
    faultId,
    ...answer
  }: { organizationId: string; faultId: string } & z.output<typeof answerFaultInput>,
  { now }: { now: Date },
): Promise<void> {
  const { outcome, outageId, reason } = answer;
  const by = actor.userId;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    if (outcome === 'outage') {
      if (!outageId) throw new Refusal('not-found');
      await linkFault(tx, organizationId, { faultId, outageId, reason, by }, now);
    } else {
      const { count } = await tx.faultReport.updateMany({
        where: { organizationId, id: faultId },
        data: { state: outcome, outageId: null, answer: reason, closedAt: now, closedBy: by },
      });
      if (count === 0) throw new Refusal('not-found');
      await tellReporter(tx, organizationId, faultId, now);
    }
    const act = { action: 'fault.answered', reason, organizationId, details: { faultId, outcome } };
    await appendOperatorAuditEntry(tx, actor, act, now);
  });
}
