import { systemActor } from '~/domain/actor';
import { fundingTasks } from '~/domain/funding/funding-tasks';
import { settings } from '~/platform/settings.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockOrder, type LockedOrder } from '~/records/funding/lock-order.server';
import { noteSent } from '~/records/funding/note-sent.server';
import { orderReaders } from '~/records/funding/order-readers.server';
import type { OrderReading } from '~/records/funding/read-order-facts.server';
import { settleLockedOrder } from '~/records/funding/settle-locked-order.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/**
 * Settles an order whose last day is over: what is final is kept with all it follows from, once; what is corrected later
 * makes another. While something is missing it is tried again, and the administrators are told what, once. Gives how
 * many settlements were made (0 or 1).
 */
export async function settleOrder(
  { organizationId, orderId }: { organizationId: string; orderId: string },
  { now }: { now: Date },
): Promise<number> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    const agenda = await tx.fundingAgenda.findFirst({
      where: { organizationId, kind: 'settle', subjectId: orderId },
      select: { dueAt: true },
    });
    if (!agenda || agenda.dueAt > now) return 0;
    const settled = await settleLockedOrder(tx, organizationId, order, systemActor, now);
    if (settled.outcome === 'waiting')
      await tellWhatIsMissing(tx, organizationId, order, settled.reading, now);
    return settled.outcome === 'settled' && settled.kept ? 1 : 0;
  });
}

async function tellWhatIsMissing(
  tx: Tx,
  organizationId: string,
  order: LockedOrder,
  { facts, content }: OrderReading,
  now: Date,
): Promise<void> {
  const { id: orderId, number } = order;
  const readers = (await orderReaders(tx, organizationId, order)).filter(({ space }) => space === 'manage');
  const tasks = fundingTasks(facts, false, now);
  const [signatures, countersignatures] = [countOf(tasks, 'sign'), countOf(tasks, 'countersign')];
  const notice = { key: 'settlement-waiting', kind: 'settlement-waiting', recipients: readers };
  if (!(await noteSent(tx, organizationId, orderId, { ...notice, details: { signatures } }, now))) return;
  const { name: organizationName, accentColour } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true },
  });
  await appendOutboxMessages(
    tx,
    readers.map(({ email, language }) => ({
      ...{ kind: 'email' as const, template: 'settlement-waiting', to: email, language, organizationId },
      deliveryKey: `order:${orderId}:settlement-waiting:${email}`,
      values: {
        ...{ organizationName, accentColour, number, title: content.title, clientName: content.client.name },
        ...{ signatures, countersignatures },
        url: `${settings.APP_URL}/manage/orders/${orderId}/settlement`,
      },
    })),
  );
}

const countOf = (tasks: readonly { kind: string }[], kind: string) =>
  tasks.filter((task) => task.kind === kind).length;
