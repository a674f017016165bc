import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { deleteExpired } from '~/use-cases/lifecycle/delete-expired.server';
import { createSession } from '../../../tests/factories/session';

const hour = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms);

/** A page seen, and a signal to it sent, so long ago by real time. */
async function pageOfARoom({ seen, sent }: { seen: number; sent: number }) {
  const { trainer, sessionId } = await createSession();
  const { organizationId, membershipId } = trainer;
  const db = forOrganization(organizationId);
  const [peerId, signalId] = [createId(), createId()];
  const seenAt = ago(seen);
  await db.roomPeer.create({
    data: {
      ...{ organizationId, id: peerId, sessionId, membershipId, name: 'Ana', leads: true },
      ...{ state: {}, joinedAt: seenAt, seenAt },
    },
    select: { id: true },
  });
  await db.roomSignal.create({
    data: {
      ...{ organizationId, id: signalId, sessionId, fromPeerId: createId(), toPeerId: peerId },
      ...{ body: {}, sentAt: ago(sent) },
    },
    select: { id: true },
  });
  return async () => ({
    pages: await db.roomPeer.count({ where: { organizationId, id: peerId } }),
    signals: await db.roomSignal.count({ where: { organizationId, id: signalId } }),
  });
}

test('pages unseen for a day and signals an hour old go, in every organization; a dry run keeps them', async () => {
  const [old, other] = [
    await pageOfARoom({ seen: 25 * hour, sent: 1.1 * hour }),
    await pageOfARoom({ seen: 24.5 * hour, sent: 30 * hour }),
  ];
  const young = await pageOfARoom({ seen: 23 * hour, sent: 0.9 * hour });
  // The business clock has no say: rooms go by real time.
  const now = ago(-400 * 24 * hour);
  const counted = await deleteExpired({ dryRun: true }, { now });
  expect(counted.roomPages).toBeGreaterThanOrEqual(2);
  expect(counted.roomSignals).toBeGreaterThanOrEqual(2);
  expect(await old()).toEqual({ pages: 1, signals: 1 });
  await deleteExpired({ dryRun: false }, { now });
  expect(await old()).toEqual({ pages: 0, signals: 0 });
  expect(await other()).toEqual({ pages: 0, signals: 0 });
  expect(await young()).toEqual({ pages: 1, signals: 1 });
});
