import { openSecret } from '~/platform/secret-box.server';
import { settings } from '~/platform/settings.server';
import { forAccounts } from '~/platform/tenancy.server';
import { feedOwner } from '~/records/attendance/find-calendar-feed.server';

/** The secret address of a person's calendar; null until they have asked for one. */
export async function getCalendarFeed({ userId }: { userId: string }): Promise<{ url: string } | null> {
  const feed = await forAccounts().calendarFeed.findUnique({
    where: { userId },
    select: { tokenSealed: true },
  });
  if (!feed) return null;
  const token = Buffer.from(openSecret(Buffer.from(feed.tokenSealed, 'base64'), feedOwner(userId)));
  return { url: `${settings.APP_URL}/calendar/${token.toString()}.ics` };
}
