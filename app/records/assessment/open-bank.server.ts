import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/** A bank that is about to be changed. Refuses with `not-found`, and with `bank-archived` where it is put away. */
export async function openBank(tx: Tx, organizationId: string, bankId: string): Promise<{ title: string }> {
  const bank = await tx.questionBank.findUnique({
    where: { organizationId_id: { organizationId, id: bankId } },
    select: { title: true, archivedAt: true },
  });
  if (!bank) throw new Refusal('not-found');
  if (bank.archivedAt) throw new Refusal('bank-archived');
  return { title: bank.title };
}
