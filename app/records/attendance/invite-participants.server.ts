import type { Tx } from '~/platform/tenancy.server';
import type { AddedParticipant } from '~/records/attendance/add-participants-to.server';
import type { SessionSource } from '~/records/attendance/append-session-evidence.server';
import { nextSequence } from '~/records/attendance/next-sequence.server';
import { tellSessionNews } from '~/records/attendance/tell-session-news.server';

/** Invites those just added to the half-days they are expected at; whoever leads the session has its invitation. */
export async function inviteParticipants(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  added: readonly AddedParticipant[],
  { now, source }: { now: Date; source: SessionSource },
): Promise<void> {
  if (added.length === 0) return;
  // A newcomer may have been taken off before: what they hear now has to be newer than that.
  await nextSequence(tx, organizationId, sessionId);
  const expected = await tx.halfDayAttendance.findMany({
    where: { organizationId, participantId: { in: added.map(({ id }) => id) }, expected: true },
    select: { participantId: true, halfDay: { select: { id: true, startsAt: true, endsAt: true } } },
  });
  const leaders = await tx.liveSessionTrainer.findMany({
    where: { organizationId, sessionId },
    select: { membershipId: true },
  });
  const leading = new Set(leaders.map(({ membershipId }) => membershipId));
  const to = added
    .filter(({ membershipId }) => !leading.has(membershipId))
    .map(({ id, membershipId }) => ({
      ...{ membershipId, leads: false, gone: [] },
      stands: expected
        .flatMap(({ participantId, halfDay }) => (participantId === id ? [halfDay] : []))
        .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime()),
    }));
  await tellSessionNews(tx, organizationId, sessionId, { what: 'invited', to, source }, now);
}
