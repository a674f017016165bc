import { trainingPrice } from '~/domain/funding/order-price';
import type { OrderContent } from '~/domain/funding/order-content';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/** Writes to the client's contact that an offer waits for their two clicks. */
export async function tellOrderOffer(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { version, content, amends }: { version: { id: string }; content: OrderContent; amends: boolean },
): Promise<void> {
  const { contact } = content;
  if (!contact) return;
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true },
  });
  const { language } = await tx.clientContact.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: contact.id } },
    select: { language: true },
  });
  await appendOutboxMessages(tx, [
    {
      kind: 'email',
      template: 'order-offered',
      to: contact.email,
      language,
      organizationId,
      deliveryKey: `order-offered:${version.id}`,
      values: {
        ...{ organizationName: organization.name, accentColour: organization.accentColour },
        ...{ number: content.number, title: content.title, amends, currency: content.currency },
        ...{ cents: trainingPrice(content.lines), expiresOn: content.expiresOn },
        url: `${settings.APP_URL}/client/orders/${orderId}`,
      },
    },
  ]);
}
