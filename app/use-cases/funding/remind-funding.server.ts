import { dayIn } from '~/domain/calendar';
import {
  fundingReminderDue,
  fundingReminders,
  nextFundingReminder,
} from '~/domain/funding/funding-reminders';
import { deadlinesOf } from '~/domain/funding/order-deadlines';
import { firstSessionStart } from '~/domain/funding/order-moments';
import { isQuoteExpired } from '~/domain/funding/order-acceptance';
import { settings } from '~/platform/settings.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { closeOrderAccess } from '~/records/funding/close-order-access.server';
import { lockOrder, type LockedOrder } from '~/records/funding/lock-order.server';
import { noteSent } from '~/records/funding/note-sent.server';
import { orderReaders } from '~/records/funding/order-readers.server';
import { readOrderFacts, type OrderReading } from '~/records/funding/read-order-facts.server';
import { readPendingVersion } from '~/records/funding/read-pending-version.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/**
 * Reminds the client's contact and the organization's administrators of an agreement that is missing before the first
 * session (K18), each time once and the latest alone; these alone once the client has sent what came; stops once the OPCO
 * has answered. A first quote that has expired
 * lets nobody in any more. Gives how many reminders were sent (0 or 1).
 */
export async function remindFunding(
  { organizationId, orderId }: { organizationId: string; orderId: string },
  { now }: { now: Date },
): Promise<number> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    const agenda = await tx.fundingAgenda.findFirst({
      where: { organizationId, kind: 'remind', subjectId: orderId },
      select: { dueAt: true },
    });
    if (!agenda || agenda.dueAt > now) return 0;
    const next = (dueAt: Date | null) =>
      setFundingAgenda(tx, organizationId, { kind: 'remind', subjectId: orderId, dueAt });
    if (order.status === 'offered') {
      await closeExpiredQuote(tx, organizationId, order, now);
      await next(null);
      return 0;
    }
    const known = await readOrderFacts(tx, organizationId, [orderId], { asOf: now, now });
    const reading = known.get(orderId)?.reading;
    if (!reading || order.status !== 'accepted' || !order.acceptedAt || !agreementIsMissing(reading)) {
      await next(null);
      return 0;
    }
    const { facts, content } = reading;
    const firstSession = firstSessionStart(facts);
    const reminders = fundingReminders(firstSession, facts.timeZone, deadlinesOf(content));
    await next(now < firstSession ? nextFundingReminder(reminders, now) : null);
    const due = fundingReminderDue(reminders, { acceptedAt: order.acceptedAt, firstSession, now });
    if (!due) return 0;
    const all = await orderReaders(tx, organizationId, order);
    const readers = isSent(reading) ? all.filter(({ space }) => space === 'manage') : all;
    const key = `funding-reminder:${due.days}:${firstSession.toISOString()}`;
    const notice = { key, kind: 'funding-reminder', recipients: readers, details: { days: due.days } };
    if (!(await noteSent(tx, organizationId, orderId, notice, now))) return 0;
    const { name: organizationName, accentColour } = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { name: true, accentColour: true },
    });
    await appendOutboxMessages(
      tx,
      readers.map(({ email, language, space }) => ({
        ...{ kind: 'email' as const, template: 'funding-missing', to: email, language, organizationId },
        deliveryKey: `order:${orderId}:${key}:${space}:${email}`,
        values: {
          ...{ organizationName, accentColour, space, number: order.number, title: content.title },
          ...{ clientName: content.client.name, startsOn: dayIn(firstSession, facts.timeZone) },
          ...{ cents: facts.price.cents, currency: facts.price.currency },
          url:
            space === 'client'
              ? `${settings.APP_URL}/client/orders/${orderId}/funding`
              : `${settings.APP_URL}/manage/orders/${orderId}/funding`,
        },
      })),
    );
    const payload = { days: due.days, to: readers.map(({ email }) => email) };
    const fact = { kind: 'opco-reminded' as const, payload, source: 'job' as const, eventKey: key };
    await appendOrderEvidence(tx, organizationId, orderId, fact, now);
    return 1;
  });
}

/** Ends access that began with an order whose quote nobody accepted in time. */
async function closeExpiredQuote(
  tx: Tx,
  organizationId: string,
  order: LockedOrder,
  now: Date,
): Promise<void> {
  const pending = await readPendingVersion(tx, organizationId, order);
  if (!pending || !isQuoteExpired(pending.content.expiresOn, now, order.timeZone)) return;
  await closeOrderAccess(tx, organizationId, order, { by: null }, now);
}

/** The client sent what its OPCO answered, and the organization has not recorded it yet. */
function isSent({ order }: OrderReading): boolean {
  return order.agreements.some(
    ({ status, amendedAt, documentFileId }) => status === 'requested' && amendedAt === null && documentFileId,
  );
}

/** An OPCO is to fund the order, which is worth its while (K17), and has not answered what it was asked. */
function agreementIsMissing({ content, facts, order }: OrderReading): boolean {
  if (content.funding.kind !== 'opco' || facts.price.cents < facts.policy.subrogationFrom) return false;
  const standing = order.agreements.filter(({ amendedAt }) => amendedAt === null);
  return standing.length === 0 || standing.some(({ status }) => status === 'requested');
}
