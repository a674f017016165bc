import type { ActorOf } from '~/domain/actor';
import { canRequestRecovery, type RecoveryStatus } from '~/domain/lifecycle/recovery';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readContract } from '~/records/lifecycle/read-contract.server';

export type Recovery = {
  /** Whether it can be asked for now: on Test, before its end (P05). */
  available: boolean;
  endsAt: string | null;
  /** By default, in cents ex VAT: what an operator quotes may differ. */
  priceCents: number;
  archiveDays: number;
  timeZone: string;
  request: {
    status: RecoveryStatus;
    requestedAt: string;
    quoteCents: number | null;
    quoteExpiresAt: string | null;
    invoiceId: string | null;
  } | null;
};

/** Where the recovery of an organization's data stands. Refuses with `not-allowed`. */
export async function getRecovery(actor: ActorOf<'member'>, { now }: { now: Date }): Promise<Recovery> {
  if (!can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const { contract } = await readContract(database, organizationId);
  const request = await database.recoveryRequest.findFirst({
    where: { organizationId },
    orderBy: { requestedAt: 'desc' },
  });
  return {
    available: canRequestRecovery(contract, now),
    endsAt: contract.endsAt?.toISOString() ?? null,
    priceCents: contract.policy.recoveryCents,
    archiveDays: contract.policy.archiveDays,
    timeZone: contract.timeZone,
    request: request && {
      status: request.status as RecoveryStatus,
      requestedAt: request.requestedAt.toISOString(),
      quoteCents: request.quoteCents,
      quoteExpiresAt: request.quoteExpiresAt?.toISOString() ?? null,
      invoiceId: request.invoiceId,
    },
  };
}
