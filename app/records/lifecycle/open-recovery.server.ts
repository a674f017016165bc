import type { Tx } from '~/platform/tenancy.server';

const open = { in: ['requested', 'quoted', 'paid'] };

/** The request for an organization's data that is being dealt with; null where there is none. */
export function readOpenRecovery(tx: Tx, organizationId: string) {
  return tx.recoveryRequest.findFirst({
    where: { organizationId, status: open },
    orderBy: { requestedAt: 'desc' },
  });
}
