import { systemActor } from '~/domain/actor';
import type { Tx } from '~/platform/tenancy.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { queueDataExport } from '~/records/lifecycle/queue-data-export.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';

/**
 * Where a document that was just paid is a recovery's, has the data exported for it (P05); its quote no longer lapses.
 * Any other document changes nothing.
 */
export async function takeRecoveryPaid(
  tx: Tx,
  opened: OpenedContract,
  invoiceId: string,
  now: Date,
): Promise<OpenedContract> {
  const { organizationId } = opened;
  const request = await tx.recoveryRequest.findFirst({
    where: { organizationId, invoiceId, status: 'quoted' },
    select: { id: true },
  });
  if (!request) return opened;
  const { dueCents } = await tx.invoiceCollection.findUniqueOrThrow({
    where: { organizationId_invoiceId: { organizationId, invoiceId } },
    select: { dueCents: true },
  });
  if (dueCents > 0) return opened;
  const exportId = await queueDataExport(tx, organizationId, { cause: 'recovery', requestedBy: null }, now);
  await tx.recoveryRequest.update({
    where: { organizationId_id: { organizationId, id: request.id } },
    data: { status: 'paid', paidAt: now, exportId },
    select: { id: true },
  });
  return appendContractEvents(tx, opened, [{ kind: 'recovery-paid', at: now }], { actor: systemActor, now });
}
