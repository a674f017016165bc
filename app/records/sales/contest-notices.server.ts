import { contestNotice } from '~/domain/sales/sale-dispute';

/** Of an order's notices, the answers to what was contested of its documents, as a select of them takes it. */
export const contestNotices = (organizationId: string) => ({
  where: { organizationId, kind: contestNotice },
  orderBy: [{ sentAt: 'asc' as const }, { id: 'asc' as const }],
  select: { details: true, sentAt: true } as const,
});
