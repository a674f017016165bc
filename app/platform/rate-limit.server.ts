import { Refusal } from '~/domain/refusal';
import { database } from '~/platform/database.server';

export type Limit = { key: string; attempts: number; windowSeconds: number };

/**
 * Counts one attempt against each limit, in windows of real time shared by all processes.
 * Refuses with `too-many-attempts` and the seconds to wait when one of them is passed.
 */
export async function countAttempt(limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) {
    const rows = await database.$queryRaw<{ count: number; expiresAt: Date }[]>`
      INSERT INTO "RateLimit" ("key", "count", "expiresAt")
      VALUES (${limit.key}, 1, now() + make_interval(secs => ${limit.windowSeconds}))
      ON CONFLICT ("key") DO UPDATE SET
        "count" = CASE WHEN "RateLimit"."expiresAt" <= now() THEN 1 ELSE "RateLimit"."count" + 1 END,
        "expiresAt" = CASE WHEN "RateLimit"."expiresAt" <= now() THEN EXCLUDED."expiresAt" ELSE "RateLimit"."expiresAt" END
      RETURNING "count", "expiresAt"`;
    const row = rows[0];
    if (row && row.count > limit.attempts) {
      const wait = Math.max(1, Math.ceil((row.expiresAt.getTime() - Date.now()) / 1000));
      throw new Refusal('too-many-attempts', { retryAfterSeconds: wait });
    }
  }
}

/** Forgets the attempts counted under these keys: after a success, or a forgotten password set anew. */
export async function forgetAttempts(keys: readonly string[]): Promise<void> {
  await database.rateLimit.deleteMany({ where: { key: { in: [...keys] } } });
}

/** Takes back one attempt counted under these keys: only failures are held against an address that many share. */
export async function takeBackAttempt(keys: readonly string[]): Promise<void> {
  await database.rateLimit.updateMany({
    where: { key: { in: [...keys] }, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}
