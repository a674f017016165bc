import { informationTold } from '~/domain/funding/information-told';
import type { OrderContent } from '~/domain/funding/order-content';
import { createId } from '~/platform/id.server';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOrderEvidence, type OrderSource } from '~/records/funding/append-order-evidence.server';
import { readStandingSessions } from '~/records/funding/read-order-ground.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';
import { appendOutboxMessages, type OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';

/**
 * Writes to everybody who holds a place of an order in force and has not been written to: what F5b asks, with where and
 * when they are expected at what is still to come of its sessions, the way in and the test of their equipment. Each is
 * sent once, with the proof of what it said.
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
  const { values, rules, sessionIds } = await convocationOf(tx, organizationId, content, now);
  const told = informationTold({ ...values, sessions: sessionIds.length });
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
      details: { participantId: id, told, rules },
      sentAt: now,
    })),
    skipDuplicates: true,
  });
  await tx.orderParticipant.updateMany({
    where: { organizationId, orderId, id: { in: people.map(({ id }) => id) } },
    data: { informedAt: now, convokedAt: now },
  });
  for (const { id: participantId } of people) {
    const informed = { participantId, what: told, rules };
    const fact = { kind: 'participant-informed' as const, payload: informed, source };
    await appendOrderEvidence(tx, organizationId, orderId, fact, now);
    const convoked = { participantId, sessions: sessionIds };
    const other = { kind: 'participant-convoked' as const, payload: convoked, source };
    await appendOrderEvidence(tx, organizationId, orderId, other, now);
  }
}

async function convocationOf(tx: Tx, organizationId: string, content: OrderContent, now: Date) {
  const { name, accentColour } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true },
  });
  const sale = await readSaleSettings(tx, organizationId);
  const rules = sale.internalRulesFileId && (await givenRules(tx, organizationId, sale.internalRulesFileId));
  const { programme } = await readPublishedVersion(tx, organizationId, content.course.versionId);
  const { minutes, sessionIds } = content;
  const standing = await readStandingSessions(tx, organizationId, { id: { in: sessionIds } });
  const sessions = standing.filter(({ cancelled }) => !cancelled);
  const remote = sessions.some(({ mode }) => mode !== 'in-person');
  const values = {
    ...{ organizationName: name, accentColour, courseTitle: content.title, clientName: content.client.name },
    ...{ startsOn: content.startsOn, endsOn: content.endsOn, timeZone: content.timeZone },
    minutes: minutes.remote + minutes.inPerson + minutes.eLearning,
    trainers: [...new Set(sessions.flatMap(({ trainers }) => trainers))],
    ...{ objectives: content.objective || programme.objectives, evaluation: programme.evaluation },
    content: content.modules.map(({ title }) => title),
    ...{ contact: sale.settings.trainingContact, disability: sale.settings.disabilityContact },
    halfDays: sessions.flatMap(({ title, place, halfDays }) =>
      halfDays
        .filter(({ endsAt }) => endsAt > now)
        .map(({ startsAt, endsAt }) => ({
          ...{ title, place, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
        })),
    ),
    equipmentUrl: remote ? `${settings.APP_URL}/equipment` : null,
    rulesUrl: rules ? `${settings.APP_URL}/rules/${organizationId}/${rules.fileId}` : null,
  };
  return { values, rules: rules || null, sessionIds: sessions.map(({ id }) => id) };
}

async function givenRules(tx: Tx, organizationId: string, fileId: string) {
  const { sha256 } = await tx.storedFile.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: fileId } },
    select: { sha256: true },
  });
  return { fileId, sha256 };
}
