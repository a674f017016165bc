import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { updateBankInput } from '~/domain/assessment/bank-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openBank } from '~/records/assessment/open-bank.server';

/** Changes what a bank is called and what is said of it. Refuses with `not-allowed`, `not-found` or `bank-archived`. */
export async function updateBank(
  actor: ActorOf<'member'>,
  { bankId, title, description }: z.infer<typeof updateBankInput>,
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openBank(tx, organizationId, bankId);
    await tx.questionBank.updateMany({ where: { organizationId, id: bankId }, data: { title, description } });
  });
}
