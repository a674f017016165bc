import { systemActor } from '~/domain/actor';
import { nextSettlementLook } from '~/domain/funding/funding-reminders';
import { fundingTasks } from '~/domain/funding/funding-tasks';
import { orderEnd } from '~/domain/funding/order-moments';
import { settle, type Settlement } from '~/domain/funding/settlement';
import { settlementHash } from '~/domain/funding/settlement-hash';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { settings } from '~/platform/settings.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { lockOrder, type LockedOrder } from '~/records/funding/lock-order.server';
import { noteSent } from '~/records/funding/note-sent.server';
import { orderReaders } from '~/records/funding/order-readers.server';
import { readOrderFacts, type OrderReading } from '~/records/funding/read-order-facts.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

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
    const next = (dueAt: Date | null) =>
      setFundingAgenda(tx, organizationId, { kind: 'settle', subjectId: orderId, dueAt });
    const known = await readOrderFacts(tx, organizationId, [orderId], { asOf: now, now });
    const reading = known.get(orderId)?.reading;
    if (!reading || order.status !== 'accepted') {
      await next(null);
      return 0;
    }
    const ends = orderEnd(reading.facts);
    if (now < ends) {
      await next(ends);
      return 0;
    }
    const settlement = settle(reading.facts, now);
    await next(nextSettlementLook(ends, settlement.final, now));
    if (settlement.final) return keepSettlement(tx, organizationId, order, { reading, settlement }, now);
    await tellWhatIsMissing(tx, organizationId, order, reading, now);
    return 0;
  });
}

async function keepSettlement(
  tx: Tx,
  organizationId: string,
  { id: orderId, number, settledAt }: LockedOrder,
  { reading, settlement }: { reading: OrderReading; settlement: Settlement },
  now: Date,
): Promise<number> {
  const kept = { facts: toJson(reading.facts), settlement: toJson(settlement) };
  const hash = settlementHash(kept);
  const last = await tx.orderSettlement.findFirst({
    where: { organizationId, orderId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { hash: true },
  });
  if (last?.hash === hash) return 0;
  const id = createId();
  await tx.orderSettlement.create({
    data: { organizationId, id, orderId, asOf: now, ...kept, hash, createdAt: now },
    select: { id: true },
  });
  if (!settledAt) {
    await tx.trainingOrder.update({
      where: { organizationId_id: { organizationId, id: orderId } },
      data: { settledAt: now },
      select: { id: true },
    });
  }
  const { opco, clientTraining, indemnity } = settlement;
  const payload = { settlementId: id, hash, opco, clientTraining, indemnity };
  const fact = { kind: 'settled' as const, payload, source: 'job' as const };
  await appendOrderEvidence(tx, organizationId, orderId, fact, now);
  await setFundingAgenda(tx, organizationId, { kind: 'invoice', subjectId: orderId, dueAt: now });
  const subject = { kind: 'order', id: orderId, name: number };
  const act = { action: 'order.settled', subject, details: { opco, clientTraining, indemnity } };
  await appendAuditEntry(tx, organizationId, systemActor, act, now);
  return 1;
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
