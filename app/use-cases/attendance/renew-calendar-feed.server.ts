import { sealSecret } from '~/platform/secret-box.server';
import { createSecretToken } from '~/platform/secret-token.server';
import { forAccounts } from '~/platform/tenancy.server';
import { feedOwner } from '~/records/attendance/find-calendar-feed.server';

/** Gives a person a secret address for their calendar; the one before no longer leads anywhere. */
export async function renewCalendarFeed(
  { userId }: { userId: string },
  { now }: { now: Date },
): Promise<void> {
  const { token, hash } = createSecretToken();
  const tokenSealed = Buffer.from(sealSecret(Buffer.from(token), feedOwner(userId))).toString('base64');
  const feed = { tokenHash: hash, tokenSealed, createdAt: now };
  await forAccounts().calendarFeed.upsert({
    where: { userId },
    create: { userId, ...feed },
    update: feed,
    select: { userId: true },
  });
}
