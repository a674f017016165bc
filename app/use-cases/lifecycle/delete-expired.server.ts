import { acrossOrganizations } from '~/platform/tenancy.server';

const hour = 60 * 60_000;
const day = 24 * hour;
const idempotencyDays = 30;

/**
 * Deletes what has outlived its purpose: sign-in sessions, one-time tokens and attempt counts past their end (real
 * time), answers kept for idempotency keys older than 30 days (business time), delivered messages older than 30 days,
 * pages of rooms unseen for a day and what was signalled to pages that did not fetch it within an hour (real time).
 * Returns how many of each; a dry run only counts.
 */
export async function deleteExpired(
  { dryRun }: { dryRun: boolean },
  { now }: { now: Date },
): Promise<Record<string, number>> {
  const database = acrossOrganizations('sweep of what has expired everywhere');
  const realNow = new Date();
  const expired = { expiresAt: { lte: realNow } };
  const oldAnswers = { createdAt: { lt: new Date(now.getTime() - idempotencyDays * day) } };
  const oldMessages = { deliveredAt: { lt: new Date(realNow.getTime() - idempotencyDays * day) } };
  const gonePages = { seenAt: { lt: new Date(realNow.getTime() - day) } };
  const lostSignals = { sentAt: { lt: new Date(realNow.getTime() - hour) } };
  if (dryRun) {
    return {
      sessions: await database.session.count({ where: expired }),
      tokens: await database.authToken.count({ where: expired }),
      rateLimits: await database.rateLimit.count({ where: expired }),
      idempotencyKeys: await database.idempotencyKey.count({ where: oldAnswers }),
      outboxMessages: await database.outboxMessage.count({ where: oldMessages }),
      roomPages: await database.roomPeer.count({ where: gonePages }),
      roomSignals: await database.roomSignal.count({ where: lostSignals }),
    };
  }
  return {
    sessions: (await database.session.deleteMany({ where: expired })).count,
    tokens: (await database.authToken.deleteMany({ where: expired })).count,
    rateLimits: (await database.rateLimit.deleteMany({ where: expired })).count,
    idempotencyKeys: (await database.idempotencyKey.deleteMany({ where: oldAnswers })).count,
    outboxMessages: (await database.outboxMessage.deleteMany({ where: oldMessages })).count,
    roomPages: (await database.roomPeer.deleteMany({ where: gonePages })).count,
    roomSignals: (await database.roomSignal.deleteMany({ where: lostSignals })).count,
  };
}
