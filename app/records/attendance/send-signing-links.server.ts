import { signingStateAt, signingWindow } from '~/domain/attendance/signing-window';
import { keyedHash } from '~/platform/keyed-hash.server';
import { hashSecretToken } from '~/platform/secret-token.server';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { readSessionAudience } from '~/records/attendance/read-session-audience.server';
import { appendOutboxMessages, type OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';

type Wish = {
  halfDayId: string;
  /** Names the reason: the same one sends to each person once. */
  occasion: string;
  /** Only to those who were seen there, where a session is remote: nobody absent is asked to sign. */
  seenOnly: boolean;
  source: 'workspace' | 'job';
};

/**
 * Sends a personal link to each participant of a half-day who has not signed and whose absence is not recorded, while
 * it may be signed. A person's link to a half-day stays the same however often it is sent; it opens to nobody else.
 * Called under the session's lock. Returns how many people it was sent to now.
 */
export async function sendSigningLinks(
  tx: Tx,
  organizationId: string,
  { halfDayId, occasion, seenOnly, source }: Wish,
  now: Date,
): Promise<{ sent: number }> {
  const halfDay = await tx.halfDay.findUnique({
    where: { organizationId_id: { organizationId, id: halfDayId } },
    select: {
      ...{ sessionId: true, startsAt: true, endsAt: true },
      session: { select: { state: true, mode: true } },
      signatures: { where: { role: 'participant' }, select: { participantId: true } },
      attendances: {
        where: { expected: true, absence: null },
        select: { participantId: true, participant: { select: { membershipId: true } } },
      },
    },
  });
  if (!halfDay || halfDay.session.state === 'cancelled') return { sent: 0 };
  const { sessionId, startsAt, endsAt, session } = halfDay;
  const { signingHours } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { signingHours: true },
  });
  const window = signingWindow({ from: startsAt, to: endsAt }, signingHours);
  if (signingStateAt(window, now) !== 'open') return { sent: 0 };
  const signed = new Set(halfDay.signatures.map(({ participantId }) => participantId));
  const unsigned = halfDay.attendances.filter(({ participantId }) => !signed.has(participantId));
  const asked =
    seenOnly && session.mode === 'remote'
      ? await seenAmong(tx, organizationId, { sessionId, from: startsAt, to: endsAt }, unsigned)
      : unsigned;
  if (asked.length === 0) return { sent: 0 };
  const links = asked.map(({ participantId, participant }) => {
    const token = keyedHash('signing-link', `${halfDayId}:${participantId}`);
    return { participantId, membershipId: participant.membershipId, token };
  });
  await tx.signingLink.createMany({
    data: links.map(({ participantId, token }) => ({
      ...{ tokenHash: hashSecretToken(token), organizationId, halfDayId, participantId },
      ...{ createdAt: now, expiresAt: window.to },
    })),
    skipDuplicates: true,
  });
  const membershipIds = links.map(({ membershipId }) => membershipId);
  const about = await readSessionAudience(tx, organizationId, sessionId, membershipIds);
  const deliveries = links.flatMap(({ membershipId, participantId, token }): OutboxEntry[] => {
    const person = about.people.get(membershipId);
    if (!person) return [];
    const { title, courseTitle, timeZone } = about.session;
    return [
      {
        ...{ kind: 'email', template: 'signing-link', to: person.email, language: person.language },
        values: {
          organizationName: about.organization.name,
          accentColour: about.organization.accentColour,
          ...{ title, courseTitle, timeZone },
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          closesAt: window.to.toISOString(),
          url: `${settings.APP_URL}/sign/${token}`,
        },
        deliveryKey: `signing-link:${halfDayId}:${participantId}:${occasion}`,
        organizationId,
      },
    ];
  });
  await appendOutboxMessages(tx, deliveries);
  const payload = { what: 'signing-link', to: membershipIds };
  const eventKey = `signing-link:${halfDayId}:${occasion}`;
  await appendSessionEvidence(
    tx,
    organizationId,
    sessionId,
    { kind: 'told', payload, source, eventKey },
    now,
  );
  return { sent: deliveries.length };
}

/**
 * For the reminders of a session: at a half-day's end those who have not signed get their link, once. Call it under
 * the session's lock, as late as you like: after the window it sends nothing.
 */
export function remindUnsigned(
  tx: Tx,
  organizationId: string,
  { halfDayId }: { halfDayId: string },
  now: Date,
): Promise<{ sent: number }> {
  const wish = { halfDayId, occasion: 'end', seenOnly: true, source: 'job' as const };
  return sendSigningLinks(tx, organizationId, wish, now);
}

async function seenAmong<Row extends { participantId: string }>(
  tx: Tx,
  organizationId: string,
  { sessionId, from, to }: { sessionId: string; from: Date; to: Date },
  rows: Row[],
): Promise<Row[]> {
  const seen = await tx.presenceInterval.findMany({
    where: { organizationId, sessionId, participantId: { not: null }, from: { lt: to }, to: { gte: from } },
    distinct: ['participantId'],
    select: { participantId: true },
  });
  const ids = new Set(seen.map(({ participantId }) => participantId));
  return rows.filter(({ participantId }) => ids.has(participantId));
}
