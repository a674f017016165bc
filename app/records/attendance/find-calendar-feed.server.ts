import { hashSecretToken } from '~/platform/secret-token.server';
import type { Tx } from '~/platform/tenancy.server';

/** To whom the sealed address of a calendar is bound. */
export const feedOwner = (userId: string) => `calendar:${userId}`;

export type CalendarOwner = {
  userId: string;
  language: string;
  memberships: { organizationId: string; membershipId: string }[];
};

/** Whose calendar a secret address opens, with where they are members; null where it opens none. */
export async function findCalendarFeed(accounts: Tx, token: string): Promise<CalendarOwner | null> {
  const feed = await accounts.calendarFeed.findUnique({
    where: { tokenHash: hashSecretToken(token) },
    select: { userId: true, user: { select: { language: true } } },
  });
  if (!feed) return null;
  const memberships = await accounts.accountMembership.findMany({
    where: { userId: feed.userId },
    orderBy: { organizationId: 'asc' },
    select: { organizationId: true, membershipId: true },
  });
  return { userId: feed.userId, language: feed.user.language, memberships };
}
