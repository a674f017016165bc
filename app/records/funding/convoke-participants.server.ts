import type { OrderContent } from '~/domain/funding/order-content';
import { createId } from '~/platform/id.server';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOrderEvidence, type OrderSource } from '~/records/funding/append-order-evidence.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';
import { appendOutboxMessages, type OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';

/** What F5b asks to be told before registration, as the proof names it. */
const toldOf = ['objectives', 'content', 'trainers', 'timetable', 'evaluation', 'contact', 'internal-rules'];

/**
 * Writes to everybody who holds a place of an order in force and has not been written to: all that F5b asks, with
 * where and when they are expected, the way in and the test of their equipment. Each is sent once, with its proof.
 */
export async function convokeParticipants(
  tx: Tx,
  organizationId: string,
  orderId: string,
  content: OrderContent,
  { source }: { source: OrderSource },
  now: Date,
): Promise<void> {
  const people = await tx.orderParticipant.findMany({
    where: { organizationId, orderId, leftAt: null, convokedAt: null },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, enrolmentId: true },
      enrolment: {
        select: { membership: { select: { email: true, language: true, firstName: true, lastName: true } } },
      },
    },
  });
  if (people.length === 0) return;
  const values = await convocationValues(tx, organizationId, content);
  const messages = people.map(({ id, enrolmentId, enrolment: { membership } }): OutboxEntry => ({
    ...{
      kind: 'email',
      template: 'training-convocation',
      to: membership.email,
      language: membership.language,
    },
    ...{ organizationId, deliveryKey: `convocation:${id}` },
    values: { ...values, url: `${settings.APP_URL}/learn/courses/${enrolmentId}` },
  }));
  await appendOutboxMessages(tx, messages);
  await tx.orderNotice.createMany({
    data: people.map(({ id, enrolment: { membership } }) => ({
      ...{ organizationId, id: createId(), orderId, key: `convocation:${id}`, kind: 'convocation' },
      recipients: [{ name: `${membership.firstName} ${membership.lastName}`, email: membership.email }],
      details: { participantId: id, told: toldOf },
      sentAt: now,
    })),
    skipDuplicates: true,
  });
  await tx.orderParticipant.updateMany({
    where: { organizationId, orderId, id: { in: people.map(({ id }) => id) } },
    data: { informedAt: now, convokedAt: now },
  });
  for (const { id } of people) {
    const informed = { participantId: id, what: toldOf };
    const payload = { participantId: id, sessions: content.sessionIds };
    await appendOrderEvidence(
      tx,
      organizationId,
      orderId,
      { kind: 'participant-informed', payload: informed, source },
      now,
    );
    await appendOrderEvidence(
      tx,
      organizationId,
      orderId,
      { kind: 'participant-convoked', payload, source },
      now,
    );
  }
}

async function convocationValues(tx: Tx, organizationId: string, content: OrderContent) {
  const { name, accentColour } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true },
  });
  const sale = await readSaleSettings(tx, organizationId);
  const { programme } = await readPublishedVersion(tx, organizationId, content.course.versionId);
  const { minutes, sessions } = content;
  const remote = sessions.some(({ mode }) => mode !== 'in-person');
  return {
    ...{ organizationName: name, accentColour, courseTitle: content.title, clientName: content.client.name },
    ...{ startsOn: content.startsOn, endsOn: content.endsOn, timeZone: content.timeZone },
    minutes: minutes.remote + minutes.inPerson + minutes.eLearning,
    trainers: [...new Set(sessions.flatMap(({ trainers }) => trainers))],
    ...{ objectives: content.objective || programme.objectives, evaluation: programme.evaluation },
    content: content.modules.map(({ title }) => title),
    ...{ contact: sale.settings.trainingContact, disability: sale.settings.disabilityContact },
    halfDays: sessions.flatMap(({ title, place, halfDays }) =>
      halfDays.map(({ startsAt, endsAt }) => ({ startsAt, endsAt, title, place })),
    ),
    equipmentUrl: remote ? `${settings.APP_URL}/equipment` : null,
    rulesUrl: sale.internalRulesFileId ? `${settings.APP_URL}/files/${sale.internalRulesFileId}` : null,
  };
}
