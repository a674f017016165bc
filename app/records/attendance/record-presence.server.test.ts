import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { readRegisters } from '~/records/attendance/read-register.server';
import { recordPresence, type PresenceSign } from '~/records/attendance/record-presence.server';
import { createSession, type PlannedSession } from '../../../tests/factories/session';

const minutesAfter = (session: PlannedSession, minutes: number) =>
  new Date(session.halfDays[0]!.startsAt.getTime() + minutes * 60_000);

async function record(session: PlannedSession, signs: readonly PresenceSign[]) {
  const { organizationId, sessionId } = session;
  for (const sign of signs) {
    await inTransaction(forOrganization(organizationId), (tx) =>
      recordPresence(tx, organizationId, sessionId, sign, new Date(sign.at.getTime() + 3_600_000)),
    );
  }
}

async function minutesOf(session: PlannedSession, now: Date) {
  const { organizationId, sessionId } = session;
  const { registers } = await readRegisters(
    forOrganization(organizationId),
    organizationId,
    [sessionId],
    now,
  );
  const line = registers.get(sessionId)?.lines.find(({ halfDayId }) => halfDayId === session.halfDays[0]!.id);
  return line?.connectedMinutes;
}

const sign = (
  session: PlannedSession,
  kind: PresenceSign['kind'],
  minutes: number,
  source: PresenceSign['source'] = 'room',
): PresenceSign => ({
  who: { participantId: session.learners[0]!.participantId },
  connection: 'one page',
  ...{ kind, source, at: minutesAfter(session, minutes), eventKey: `${source}:${kind}:${minutes}` },
});

test('a page that falls silent is there until its last sign, not until the end of the half-day', async () => {
  const session = await createSession({ learners: 1 });
  const seen = Array.from({ length: 20 }, (_, index) => sign(session, 'seen', index + 1));
  await record(session, [sign(session, 'joined', 0), ...seen]);
  expect(await minutesOf(session, minutesAfter(session, 300))).toBe(20);
});

test('signs that come late, twice and in any order give the same minutes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3, 10, 11, 12, 40], { minLength: 8, maxLength: 8 }),
      async (order) => {
        const session = await createSession({ learners: 1, halfDays: 1 });
        const signs = order.map((minutes) => sign(session, minutes === 0 ? 'joined' : 'seen', minutes));
        await record(session, [...signs, ...signs.slice(0, 4)]);
        expect(await minutesOf(session, minutesAfter(session, 300))).toBe(5);
      },
    ),
    { numRuns: 6 },
  );
});

test("a provider's departure that comes before its arrival makes the same stay", async () => {
  for (const order of [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [2, 0, 3, 1],
  ]) {
    const session = await createSession({ learners: 1, halfDays: 1 });
    const signs = [
      sign(session, 'joined', 5, 'jaas'),
      sign(session, 'left', 65, 'jaas'),
      sign(session, 'joined', 100, 'jaas'),
      sign(session, 'left', 130, 'jaas'),
    ];
    await record(session, [...order.map((index) => signs[index]!), signs[0]!]);
    expect(await minutesOf(session, minutesAfter(session, 300))).toBe(90);
  }
});

test('fifty signs at once of one page are all kept, and count once', async () => {
  const session = await createSession({ learners: 1, halfDays: 1 });
  const signs = Array.from({ length: 50 }, (_, index) => sign(session, 'seen', index));
  await Promise.all(signs.map((one) => record(session, [one])));
  expect(await minutesOf(session, minutesAfter(session, 300))).toBe(49);
  const { organizationId } = session;
  const kept = await forOrganization(organizationId).evidenceRecord.count({
    where: { organizationId, kind: 'seen' },
  });
  expect(kept).toBe(50);
});
