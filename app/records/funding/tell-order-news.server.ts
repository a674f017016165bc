import { mayChooseRefund, type KeptCancellation } from '~/domain/funding/cancellation-inputs';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

type News = {
  what:
    | 'accepted'
    | 'declined'
    | 'cancelled'
    | 'refund-chosen'
    | 'places-asked'
    | 'postponement-asked'
    | 'postponement-refused'
    | 'opco-to-tell'
    | 'opco-asked'
    | 'agreement-sent';
  who: string;
  reason: string;
  /** Tells this news from another of the same kind. */
  key: string;
  to: 'client' | 'organization';
  /** The first day that a client wishes instead. */
  wishedOn?: string | null;
  /** A contact who is written to as well. */
  alsoTo?: string | null;
  /** On which terms it ended, and how what was paid comes back. */
  cancellation?: KeptCancellation;
};

/**
 * Tells the other side of an order what became of it: its contact, or all of its client's where it has none who may be
 * written to; on the other side whoever wrote it, and the owners.
 */
export async function tellOrderNews(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { what, who, reason, key, to, alsoTo = null, wishedOn = null, cancellation }: News,
): Promise<void> {
  const order = await tx.trainingOrder.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: orderId } },
    select: {
      ...{ number: true, title: true, createdBy: true, currency: true },
      contactId: true,
      client: {
        select: {
          name: true,
          contacts: {
            where: { organizationId, status: { not: 'archived' } },
            orderBy: { id: 'asc' },
            select: { id: true, email: true, language: true },
          },
        },
      },
    },
  });
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true },
  });
  const people =
    to === 'client'
      ? contactsOf(order.client.contacts, order.contactId, alsoTo)
      : await tx.membership.findMany({
          where: {
            ...{ organizationId, status: { not: 'archived' } },
            OR: [
              { role: 'owner' },
              { id: order.createdBy ?? organizationId, role: { in: ['admin', 'owner'] } },
            ],
          },
          select: { email: true, language: true },
        });
  const url = `${settings.APP_URL}/${to === 'client' ? 'client' : 'manage'}/orders/${orderId}`;
  await appendOutboxMessages(
    tx,
    people.map((person) => ({
      kind: 'email' as const,
      template: 'order-news',
      ...{ to: person.email, language: person.language, organizationId },
      deliveryKey: `order-news:${what}:${orderId}:${key}:${person.email}`,
      values: {
        ...{ organizationName: organization.name, accentColour: organization.accentColour },
        ...{ what, number: order.number, title: order.title, clientName: order.client.name },
        ...{ who, reason, url, ...(wishedOn && { wishedOn }) },
        ...(cancellation && {
          cancellation: {
            ...cancellation,
            mayChoose: mayChooseRefund(cancellation),
            currency: order.currency,
          },
        }),
      },
    })),
  );
}

function contactsOf<Contact extends { id: string }>(
  contacts: readonly Contact[],
  id: string | null,
  alsoTo: string | null,
) {
  const own = contacts.filter((contact) => contact.id === id);
  return own.length > 0 ? contacts.filter((one) => own.includes(one) || one.id === alsoTo) : contacts;
}
