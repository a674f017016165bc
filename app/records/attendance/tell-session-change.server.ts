import type { NewsHalfDay, NewsRecipient } from '~/domain/attendance/session-news';
import type { Tx } from '~/platform/tenancy.server';
import type { SessionMember } from '~/records/attendance/read-session-people.server';
import { tellSessionNews } from '~/records/attendance/tell-session-news.server';

type SessionChange = {
  peopleBefore: readonly SessionMember[];
  people: readonly SessionMember[];
  /** Not only those who come or go, but all whose calendar would be wrong. */
  everyone: boolean;
  halfDaysBefore: readonly NewsHalfDay[];
  reason: string;
};

/** After a change: whoever stays is told what stands and what is gone, newcomers are invited, others taken off. */
export async function tellSessionChange(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  { peopleBefore, people, everyone, halfDaysBefore, reason }: SessionChange,
  now: Date,
): Promise<void> {
  const before = new Map(peopleBefore.map((person) => [person.membershipId, person]));
  const here = new Set(people.map(({ membershipId }) => membershipId));
  const timesBefore = new Map(halfDaysBefore.map((halfDay) => [halfDay.id, halfDay]));
  const stay = people.filter(({ membershipId }) => before.has(membershipId));
  const changed = stay.map(({ membershipId, leads, halfDays }): NewsRecipient => {
    const standing = new Set(halfDays.map(({ id }) => id));
    const gone = before.get(membershipId)?.halfDays.filter(({ id }) => !standing.has(id)) ?? [];
    const stands = halfDays.map((halfDay) => {
      const was = timesBefore.get(halfDay.id);
      return was && differs(was, halfDay) ? { ...halfDay, was } : halfDay;
    });
    return { membershipId, leads, stands, gone };
  });
  const arrived = people
    .filter(({ membershipId }) => !before.has(membershipId))
    .map(({ halfDays, ...person }): NewsRecipient => ({ ...person, stands: halfDays, gone: [] }));
  const left = peopleBefore
    .filter(({ membershipId }) => !here.has(membershipId))
    .map(({ halfDays, ...person }): NewsRecipient => ({ ...person, stands: [], gone: halfDays }));
  const source = 'workspace' as const;
  if (everyone) {
    const news = { what: 'changed' as const, to: changed, reason, source };
    await tellSessionNews(tx, organizationId, sessionId, news, now);
  }
  await tellSessionNews(tx, organizationId, sessionId, { what: 'invited', to: arrived, source }, now);
  await tellSessionNews(tx, organizationId, sessionId, { what: 'removed', to: left, reason, source }, now);
}

function differs(one: NewsHalfDay, other: NewsHalfDay): boolean {
  return (
    one.startsAt.getTime() !== other.startsAt.getTime() || one.endsAt.getTime() !== other.endsAt.getTime()
  );
}
