import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/** Tells whoever reported a fault what was answered, in their language; those who no longer belong are not told. */
export async function tellReporter(
  tx: Tx,
  organizationId: string,
  faultId: string,
  now: Date,
): Promise<void> {
  const fault = await tx.faultReport.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: faultId } },
    select: {
      ...{ page: true, state: true, answer: true, reportedAt: true },
      membership: { select: { email: true, language: true, status: true } },
    },
  });
  const { email, language, status } = fault.membership;
  if (status !== 'active') return;
  const { name, accentColour, timeZone } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true, timeZone: true },
  });
  await appendOutboxMessages(tx, [
    {
      ...{ kind: 'email', template: 'fault-answered', to: email, language, organizationId },
      deliveryKey: `fault-answered:${organizationId}:${faultId}:${now.toISOString()}`,
      values: {
        ...{ organizationName: name, accentColour, timeZone },
        ...{ outcome: fault.state, page: fault.page, answer: fault.answer },
        reportedAt: fault.reportedAt.toISOString(),
        url: new URL('/account/faults', settings.APP_URL).href,
      },
    },
  ]);
}
