import { dayFromDatabase, dayToDatabase, endOfDay } from '~/domain/calendar';
import type { OrderContent } from '~/domain/funding/order-content';
import { trainingPrice } from '~/domain/funding/order-price';
import { noJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { convokeParticipants } from '~/records/funding/convoke-participants.server';
import { holdPostponed } from '~/records/funding/hold-postponed.server';
import { joinOrderSessions } from '~/records/funding/join-order-sessions.server';
import { leaveOrderSessions } from '~/records/funding/leave-order-sessions.server';
import { moveOrderAccess } from '~/records/funding/move-order-access.server';
import { readFirstSession } from '~/records/funding/read-first-session.server';
import { readOrderContent } from '~/records/funding/read-order-content.server';
import { reopenOrderAccess } from '~/records/funding/reopen-order-access.server';
import { tellAmendment } from '~/records/funding/tell-amendment.server';
import type { OrderSource } from '~/records/funding/append-order-evidence.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';

/** What lists and sweeps read of an order beside its content. */
export function orderColumns(
  content: Pick<OrderContent, 'title' | 'startsOn' | 'endsOn' | 'places' | 'lines'>,
) {
  return {
    title: content.title,
    startsOn: dayToDatabase(content.startsOn),
    endsOn: dayToDatabase(content.endsOn),
    places: content.places,
    priceCents: trainingPrice(content.lines),
  };
}

/**
 * Makes a version the one in force, once it is accepted: the order bears its dates and price, its sessions are known as
 * the order's and expect its people (those dropped no longer do), who are told of what an amendment changes, half-days
 * that it postpones move, and sweeps know when it next asks for something. The order's row is locked. Refuses as
 * `holdPostponed` does.
 */
export async function putOrderInForce(
  tx: Tx,
  organizationId: string,
  orderId: string,
  {
    version,
    content,
    first,
    by,
    source,
  }: {
    version: { id: string; number: number };
    content: OrderContent;
    /** Accepted for the first time. */
    first: boolean;
    by: string | null;
    source: OrderSource;
  },
  now: Date,
): Promise<void> {
  const where = { organizationId_id: { organizationId, id: orderId } };
  const had = await tx.trainingOrder.findUniqueOrThrow({
    where,
    select: { startsOn: true, endsOn: true, versionId: true },
  });
  const amended = had.versionId ? await readOrderContent(tx, organizationId, had.versionId) : null;
  await tx.trainingOrder.update({
    where,
    data: {
      ...orderColumns(content),
      ...{
        status: 'accepted',
        versionId: version.id,
        draft: noJson,
        offeredAt: null,
        currency: content.currency,
      },
      ...(first && { acceptedAt: now }),
    },
    select: { id: true },
  });
  if (first) {
    await tx.orderParticipant.updateMany({
      where: { organizationId, orderId, leftAt: null },
      data: { namedWithOrder: true },
    });
  }
  const before = { startsOn: dayFromDatabase(had.startsOn), endsOn: dayFromDatabase(had.endsOn) };
  await moveOrderAccess(tx, organizationId, orderId, { before, after: content, by }, now);
  if (first || before.startsOn !== content.startsOn || before.endsOn !== content.endsOn) {
    await widenAccess(tx, organizationId, orderId, { content, by }, now);
  }
  await writeOrderSessions(tx, organizationId, orderId, { sessionIds: content.sessionIds, by, source }, now);
  if (content.postponed) await holdPostponed(tx, organizationId, content.postponed, { by, source }, now);
  await joinOrderSessions(tx, organizationId, orderId, { by, source }, now);
  if (amended) {
    const change = { before: amended.content, after: { ...version, content }, by, source };
    await tellAmendment(tx, organizationId, orderId, change, now);
  }
  await convokeParticipants(tx, organizationId, orderId, content, { source }, now);
  await appendOutboxMessages(tx, [
    {
      ...{ kind: 'work', name: 'issue-documents', organizationId },
      values: { organizationId, orderId, kind: 'convention' },
      deliveryKey: `issue-convention:${version.id}`,
    },
  ]);
  const begins = await readFirstSession(tx, organizationId, content);
  const dues = [
    { kind: 'remind' as const, dueAt: content.funding.kind === 'opco' ? now : null },
    { kind: 'invoice' as const, dueAt: now },
    { kind: 'settle' as const, dueAt: endOfDay(content.endsOn, content.timeZone) },
  ];
  for (const due of dues) {
    const dueAt = due.kind === 'remind' && now >= begins ? null : due.dueAt;
    await setFundingAgenda(tx, organizationId, { kind: due.kind, subjectId: orderId, dueAt });
  }
}

/** Whoever has other days than the order's has access on each of the order's too (K06). */
async function widenAccess(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { content, by }: { content: OrderContent; by: string | null },
  now: Date,
): Promise<void> {
  const people = await tx.orderParticipant.findMany({
    where: { organizationId, orderId, leftAt: null },
    select: { enrolmentId: true },
  });
  const enrolmentIds = people.map(({ enrolmentId }) => enrolmentId);
  await reopenOrderAccess(tx, organizationId, enrolmentIds, content, { by }, now);
}

/** Nobody of the order is expected any more at sessions that it drops. */
async function leaveDropped(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { kept, by, source }: { kept: readonly string[]; by: string | null; source: OrderSource },
  now: Date,
): Promise<void> {
  const dropped = await tx.orderSession.findMany({
    where: { organizationId, orderId, sessionId: { notIn: [...kept] } },
    select: { sessionId: true },
  });
  if (dropped.length === 0) return;
  const people = await tx.orderParticipant.findMany({
    where: { organizationId, orderId, leftAt: null },
    select: { enrolmentId: true },
  });
  const enrolmentIds = people.map(({ enrolmentId }) => enrolmentId);
  const sessionIds = dropped.map(({ sessionId }) => sessionId);
  await leaveOrderSessions(tx, organizationId, orderId, { enrolmentIds, sessionIds, by, source }, now);
}

/** The sessions that know an order as theirs become exactly these; its people leave those that it drops. */
export async function writeOrderSessions(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { sessionIds, by, source }: { sessionIds: readonly string[]; by: string | null; source: OrderSource },
  now: Date,
): Promise<void> {
  await leaveDropped(tx, organizationId, orderId, { kept: sessionIds, by, source }, now);
  const ids = [...sessionIds];
  await tx.orderSession.deleteMany({ where: { organizationId, orderId, sessionId: { notIn: ids } } });
  await tx.orderSession.createMany({
    data: ids.map((sessionId) => ({ organizationId, orderId, sessionId })),
    skipDuplicates: true,
  });
}
