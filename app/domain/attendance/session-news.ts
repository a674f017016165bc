/** What people of a session are told of it by e-mail, with its half-days for their calendar. */
export const sessionNews = ['invited', 'changed', 'cancelled', 'removed'] as const;

export type SessionNews = (typeof sessionNews)[number];

export type NewsHalfDay = { id: string; startsAt: Date; endsAt: Date };

/** One person's part of it: what stands now, where it was before, and what is no longer for them. */
export type NewsRecipient = {
  membershipId: string;
  leads: boolean;
  stands: readonly (NewsHalfDay & { was?: { startsAt: Date; endsAt: Date } })[];
  gone: readonly NewsHalfDay[];
};
