import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { halfDayToSign, type HalfDayToSign } from '~/documents/half-day-to-sign';
import type { Language } from '~/locales/translator';
import { forOrganization } from '~/platform/tenancy.server';
import { readOwnHalfDays } from '~/records/attendance/read-own-half-days.server';

export type { HalfDayToSign } from '~/documents/half-day-to-sign';

/** What the panel to sign needs. */
export type Signing = {
  /** In order of time. */
  halfDays: HalfDayToSign[];
  /** Our clock, so that a device without network knows the time by it. */
  serverNow: string;
};

/**
 * The half-days of a session that a member attends, with the words to sign in the language of the page. Refuses with
 * `not-found` to whoever is no participant.
 */
export async function getSigning(
  { organizationId, membershipId }: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
  { now, language }: { now: Date; language: Language },
): Promise<Signing> {
  const database = forOrganization(organizationId);
  const own = await readOwnHalfDays(database, organizationId, membershipId, { sessionId });
  const standing = own.filter(({ cancelled, signature }) => !cancelled || signature);
  if (own.length === 0) {
    const where = { organizationId, sessionId, membershipId, removedAt: null };
    if ((await database.sessionParticipant.count({ where })) === 0) throw new Refusal('not-found');
  }
  return {
    halfDays: standing.map((halfDay) => halfDayToSign(halfDay, language, now)),
    serverNow: now.toISOString(),
  };
}
