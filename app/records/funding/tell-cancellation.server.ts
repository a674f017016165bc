import type { IsoDay } from '~/domain/calendar';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { noteSent } from '~/records/funding/note-sent.server';
import { appendOutboxMessages, type OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';

/**
 * Tells people who were convoked and no session's removal has told (`told`, by enrolment) that their training does not
 * take place, each once. The order's row is locked.
 */
export async function tellCancellation(
  tx: Tx,
  organizationId: string,
  order: { id: string; title: string; startsOn: IsoDay; endsOn: IsoDay },
  told: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const people = await tx.orderParticipant.findMany({
    where: { organizationId, orderId: order.id, leftAt: null, convokedAt: { not: null } },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, enrolmentId: true },
      enrolment: {
        select: { membership: { select: { email: true, language: true, firstName: true, lastName: true } } },
      },
    },
  });
  const { name: organizationName, accentColour } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true },
  });
  const messages: OutboxEntry[] = [];
  for (const { id, enrolmentId, enrolment } of people) {
    if (told.has(enrolmentId)) continue;
    const { email, language, firstName, lastName } = enrolment.membership;
    const key = `cancelled:${id}`;
    const recipients = [{ name: `${firstName} ${lastName}`, email }];
    const notice = { key, kind: 'cancellation', recipients, details: { participantId: id } };
    if (!(await noteSent(tx, organizationId, order.id, notice, now))) continue;
    messages.push({
      ...{ kind: 'email', template: 'training-cancelled', to: email, language, organizationId },
      deliveryKey: `${key}:${order.id}`,
      values: {
        ...{ organizationName, accentColour, courseTitle: order.title },
        ...{ startsOn: order.startsOn, endsOn: order.endsOn, url: `${settings.APP_URL}/learn` },
      },
    });
  }
  await appendOutboxMessages(tx, messages);
}
