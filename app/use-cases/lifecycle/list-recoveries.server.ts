import type { ActorOf } from '~/domain/actor';
import type { RecoveryLine, RecoveryStatus } from '~/domain/lifecycle/recovery';
import { acrossOrganizations } from '~/platform/tenancy.server';

export type { RecoveryLine };

const most = 100;
const order: readonly string[] = ['requested', 'quoted', 'paid'];

/** Requests for data of all organizations: those that wait for a quote first, then the others, the newest first. */
export async function listRecoveries(_actor: ActorOf<'operator'>): Promise<RecoveryLine[]> {
  const rows = await acrossOrganizations('requests for data, for operators').recoveryRequest.findMany({
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: most,
    include: { organization: { select: { id: true, name: true } } },
  });
  const rank = (status: string) => (order.includes(status) ? order.indexOf(status) : order.length);
  return rows
    .sort((one, other) => rank(one.status) - rank(other.status))
    .map(({ id, organization, status, requestedAt, quoteCents, quoteExpiresAt, invoiceId }) => ({
      ...{ id, organization, status: status as RecoveryStatus, quoteCents, invoiceId },
      requestedAt: requestedAt.toISOString(),
      quoteExpiresAt: quoteExpiresAt?.toISOString() ?? null,
    }));
}
