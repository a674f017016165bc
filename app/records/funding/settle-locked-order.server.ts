import type { ActorOf } from '~/domain/actor';
import { nextSettlementLook } from '~/domain/funding/funding-reminders';
import { orderEnd } from '~/domain/funding/order-moments';
import { settle, type Settlement } from '~/domain/funding/settlement';
import { settlementHash } from '~/domain/funding/settlement-hash';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import type { LockedOrder } from '~/records/funding/lock-order.server';
import { readOrderFacts, type OrderReading } from '~/records/funding/read-order-facts.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** What became of an order that was to be settled; `waiting` for signatures, counter-signatures or what explains them. */
export type SettlingOutcome =
  | { outcome: 'not-accepted' }
  | { outcome: 'not-over'; ends: Date }
  | { outcome: 'waiting'; reading: OrderReading }
  /** Kept as it stands, or kept so before. */
  | { outcome: 'settled'; kept: boolean };

/**
 * Settles an order whose row is locked: what is final is kept with all it follows from, once, and what is corrected later
 * makes another. Notes when it is next looked at.
 */
export async function settleLockedOrder(
  tx: Tx,
  organizationId: string,
  order: LockedOrder,
  actor: ActorOf<'member'> | ActorOf<'system'>,
  now: Date,
): Promise<SettlingOutcome> {
  const next = (dueAt: Date | null) =>
    setFundingAgenda(tx, organizationId, { kind: 'settle', subjectId: order.id, dueAt });
  // Taken off before anything is read: who changes something from here on waits, and has it looked at again.
  await next(null);
  const known = await readOrderFacts(tx, organizationId, [order.id], { asOf: now, now });
  const reading = known.get(order.id)?.reading;
  if (!reading || order.status !== 'accepted') return { outcome: 'not-accepted' };
  const ends = orderEnd(reading.facts);
  if (now < ends) {
    await next(ends);
    return { outcome: 'not-over', ends };
  }
  const settlement = settle(reading.facts, now);
  await next(nextSettlementLook(ends, settlement.final, now));
  if (!settlement.final) return { outcome: 'waiting', reading };
  const kept = await keepSettlement(tx, organizationId, order, { reading, settlement, actor }, now);
  return { outcome: 'settled', kept };
}

async function keepSettlement(
  tx: Tx,
  organizationId: string,
  { id: orderId, number, settledAt }: LockedOrder,
  {
    reading,
    settlement,
    actor,
  }: { reading: OrderReading; settlement: Settlement; actor: ActorOf<'member'> | ActorOf<'system'> },
  now: Date,
): Promise<boolean> {
  const kept = { facts: toJson(reading.facts), settlement: toJson(settlement) };
  const hash = settlementHash(kept);
  const last = await tx.orderSettlement.findFirst({
    where: { organizationId, orderId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { hash: true },
  });
  if (last?.hash === hash) return false;
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
  const source = actor.kind === 'system' ? ('job' as const) : ('workspace' as const);
  await appendOrderEvidence(tx, organizationId, orderId, { kind: 'settled', payload, source }, now);
  await setFundingAgenda(tx, organizationId, { kind: 'invoice', subjectId: orderId, dueAt: now });
  const subject = { kind: 'order', id: orderId, name: number };
  const act = { action: 'order.settled', subject, details: { opco, clientTraining, indemnity } };
  await appendAuditEntry(tx, organizationId, actor, act, now);
  return true;
}
