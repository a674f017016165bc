import { changesBetween, type AmendedChange } from '~/domain/funding/amended-changes';
import type { OrderContent } from '~/domain/funding/order-content';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOrderEvidence, type OrderSource } from '~/records/funding/append-order-evidence.server';
import { noteSent } from '~/records/funding/note-sent.server';
import { tellOrderNews } from '~/records/funding/tell-order-news.server';
import { appendOutboxMessages, type OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';

type Version = { id: string; number: number; content: OrderContent };

/**
 * Tells whoever was convoked that an amendment, which is in force from now on, changes the training, each once, and
 * writes that the OPCO is to be told where it was asked or has agreed (K32), of which the organization is reminded by
 * e-mail. An amendment that changes nothing of the
 * training tells nobody. The order's row is locked.
 */
export async function tellAmendment(
  tx: Tx,
  organizationId: string,
  orderId: string,
  {
    before,
    after,
    by,
    source,
  }: { before: OrderContent; after: Version; by: string | null; source: OrderSource },
  now: Date,
): Promise<void> {
  const { id: versionId, number, content } = after;
  const changes = changesBetween(before, content);
  if (changes.length === 0) return;
  const told = await writeToParticipants(tx, organizationId, orderId, { changes, after }, now);
  const asked = await tx.fundingAgreement.count({
    where: { organizationId, orderId, status: { in: ['requested', 'granted'] }, amendedAt: null },
  });
  const payload = { versionId, number, changes, participantIds: told, tellOpco: asked > 0, by };
  await appendOrderEvidence(tx, organizationId, orderId, { kind: 'amended', payload, source }, now);
  if (asked === 0) return;
  const news = { what: 'opco-to-tell' as const, who: '', reason: '', key: versionId };
  await tellOrderNews(tx, organizationId, orderId, { ...news, to: 'organization' });
}

async function writeToParticipants(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { changes, after: { id: versionId, content } }: { changes: AmendedChange[]; after: Version },
  now: Date,
): Promise<string[]> {
  const people = await tx.orderParticipant.findMany({
    where: { organizationId, orderId, leftAt: null, convokedAt: { not: null } },
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
  const values = {
    ...{ organizationName, accentColour, courseTitle: content.title, changes: [...changes] },
    ...{ startsOn: content.startsOn, endsOn: content.endsOn, timeZone: content.timeZone },
    trainers: [...new Set(content.sessions.flatMap(({ trainers }) => trainers))],
    content: content.modules.map(({ title }) => title),
    halfDays: content.sessions.flatMap(({ title, place, halfDays }) =>
      halfDays.map(({ startsAt, endsAt }) => ({ startsAt, endsAt, title, place })),
    ),
  };
  const messages: OutboxEntry[] = [];
  for (const { id, enrolmentId, enrolment } of people) {
    const { email, language, firstName, lastName } = enrolment.membership;
    const key = `amendment:${versionId}:${id}`;
    const recipients = [{ name: `${firstName} ${lastName}`, email }];
    const notice = { key, kind: 'amendment', recipients, details: { participantId: id, versionId, changes } };
    if (!(await noteSent(tx, organizationId, orderId, notice, now))) continue;
    messages.push({
      ...{ kind: 'email', template: 'training-amended', to: email, language, organizationId },
      deliveryKey: key,
      values: { ...values, url: `${settings.APP_URL}/learn/courses/${enrolmentId}` },
    });
  }
  await appendOutboxMessages(tx, messages);
  return people.map(({ id }) => id);
}
