import { systemActor } from '~/domain/actor';
import type { JobContext } from '~/jobs/job.server';
import { nextFundingMoment, sweepFundingAgenda } from '~/platform/sweep-funding-agenda.server';
import { invoiceDueOrder } from '~/use-cases/sales/invoice-order.server';
import { remindDueSale } from '~/use-cases/sales/remind-sale.server';

/** Issues what is due of orders, and reminds what is overdue. */
export const invoiceOrders = async ({ now, dryRun }: JobContext) => {
  const invoiced = await sweepFundingAgenda({
    ...{ kind: 'invoice' as const, now, dryRun },
    work: ({ organizationId, subjectId: orderId }) =>
      invoiceDueOrder(systemActor, { organizationId, orderId }, { now }),
  });
  const reminded = await sweepFundingAgenda({
    ...{ kind: 'collect' as const, now, dryRun },
    work: ({ organizationId, subjectId: invoiceId }) =>
      remindDueSale(systemActor, { organizationId, invoiceId }, { now }),
  });
  const { seen: orders, changed: documents } = invoiced;
  return { orders, documents, reminders: reminded.changed, failed: invoiced.failed + reminded.failed };
};

export async function nextSaleMoment(after: Date): Promise<Date | null> {
  const moments = [await nextFundingMoment('invoice', after), await nextFundingMoment('collect', after)];
  const known = moments.filter((moment) => moment !== null);
  return known.length > 0 ? new Date(Math.min(...known.map(Number))) : null;
}
