import type { LineFacts } from '~/domain/billing/invoice';
import type { Tx } from '~/platform/tenancy.server';
import { issueCreditNote } from '~/records/billing/issue-credit-note.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';

/** Closes the request whose quote was not paid in time; an invoice that was issued for it is credited. */
export async function lapseRecovery(tx: Tx, opened: OpenedContract, now: Date): Promise<void> {
  const { organizationId } = opened;
  const request = await tx.recoveryRequest.findFirst({
    where: { organizationId, status: { in: ['requested', 'quoted'] } },
    select: { id: true, invoiceId: true },
  });
  if (!request) return;
  await tx.recoveryRequest.update({
    where: { organizationId_id: { organizationId, id: request.id } },
    data: { status: 'lapsed', closedAt: now },
    select: { id: true },
  });
  if (!request.invoiceId) return;
  const lines = await tx.invoiceLine.findMany({
    where: { organizationId, invoiceId: request.invoiceId },
    select: { key: true, excludingVat: true, facts: true },
  });
  await issueCreditNote(
    tx,
    opened,
    {
      invoiceId: request.invoiceId,
      lines: lines.map(({ key, excludingVat, facts }) => ({
        ...{ key, cents: excludingVat, facts: facts as unknown as LineFacts },
      })),
      reason: null,
      rule: 'P05',
    },
    now,
  );
}
