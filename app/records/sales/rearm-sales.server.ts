import { dayFromDatabase } from '~/domain/calendar';
import { nextReminder } from '~/domain/sales/next-reminder';
import type { Tx } from '~/platform/tenancy.server';

/** Has every order that was accepted looked at now for what is due of it, once its organization lets it be issued again. */
export async function rearmInvoices(tx: Tx, organizationId: string, now: Date): Promise<void> {
  const orders = await tx.trainingOrder.findMany({
    where: { organizationId, acceptedAt: { not: null } },
    select: { id: true },
  });
  const kind = 'invoice';
  await tx.fundingAgenda.deleteMany({ where: { organizationId, kind } });
  await tx.fundingAgenda.createMany({
    data: orders.map(({ id }) => ({ organizationId, kind, subjectId: id, dueAt: now })),
  });
}

/** Has every document that may be asked for reminded at its next stage, once its organization lets it be. */
export async function rearmReminders(tx: Tx, organizationId: string, timeZone: string): Promise<void> {
  const open = await tx.saleCollection.findMany({
    where: { organizationId, status: 'open', openCents: { gt: 0 } },
    select: { invoiceId: true, status: true, openCents: true, reminders: true, dueOn: true },
  });
  await tx.fundingAgenda.createMany({
    data: open.flatMap(({ invoiceId, dueOn, ...sale }) => {
      const dueAt = nextReminder({ ...sale, dueOn: dayFromDatabase(dueOn) }, timeZone);
      return dueAt ? [{ organizationId, kind: 'collect', subjectId: invoiceId, dueAt }] : [];
    }),
    skipDuplicates: true,
  });
}
