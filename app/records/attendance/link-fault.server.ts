import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { tellReporter } from '~/records/attendance/tell-reporter.server';

/**
 * Makes a report part of an outage, which answers it with `reason` and tells who reported it. The first report of an
 * outage starts its 48 working hours (K08): an earlier one than known has its extension worked out anew. Refuses with
 * `not-found`, and with `outage-over` for one withdrawn.
 */
export async function linkFault(
  tx: Tx,
  organizationId: string,
  link: { faultId: string; outageId: string; reason: string; by: string },
  now: Date,
): Promise<void> {
  const { faultId, outageId, reason, by } = link;
  const outage = await tx.outage.findUnique({
    where: { id: outageId },
    select: { kind: true, withdrawnAt: true },
  });
  const fault = await tx.faultReport.findUnique({
    where: { organizationId_id: { organizationId, id: faultId } },
    select: { reportedAt: true },
  });
  if (!outage || outage.kind !== 'outage' || !fault) throw new Refusal('not-found');
  if (outage.withdrawnAt) throw new Refusal('outage-over');
  await tx.faultReport.update({
    where: { organizationId_id: { organizationId, id: faultId } },
    data: { state: 'outage', outageId, answer: reason, closedAt: now, closedBy: by },
    select: { id: true },
  });
  const { reportedAt } = fault;
  await tx.outage.updateMany({
    where: { id: outageId, OR: [{ countsFrom: null }, { countsFrom: { gt: reportedAt } }] },
    data: { countsFrom: reportedAt, extendedAt: null },
  });
  await tellReporter(tx, organizationId, faultId, now);
}
