import type { ActorOf } from '~/domain/actor';
import type { RecoveryLine } from '~/domain/lifecycle/recovery';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readOpenRecovery } from '~/records/lifecycle/open-recovery.server';
import { readContract } from '~/records/lifecycle/read-contract.server';

export type RecoveryToQuote = RecoveryLine & { priceCents: number; quoteDays: number };

/** The request of an organization that is being dealt with, and what is quoted by default. Refuses with `not-found`. */
export async function getRecoveryToQuote(
  _actor: ActorOf<'operator'>,
  { organizationId }: { organizationId: string },
): Promise<RecoveryToQuote> {
  if (!idSchema.safeParse(organizationId).success) throw new Refusal('not-found');
  const database = forOrganization(organizationId);
  const { contract, organizationName } = await readContract(database, organizationId);
  const request = await readOpenRecovery(database, organizationId);
  if (!request) throw new Refusal('not-found');
  return {
    id: request.id,
    organization: { id: organizationId, name: organizationName },
    status: request.status as RecoveryLine['status'],
    requestedAt: request.requestedAt.toISOString(),
    ...{ quoteCents: request.quoteCents, invoiceId: request.invoiceId },
    quoteExpiresAt: request.quoteExpiresAt?.toISOString() ?? null,
    priceCents: contract.policy.recoveryCents,
    quoteDays: contract.policy.recoveryQuoteDays,
  };
}
