import type { SessionMode } from '~/domain/attendance/attended-minutes';
import type { DrawnMark } from '~/domain/attendance/drawn-mark';
import type { AttendanceFact } from '~/domain/attendance/session-evidence';
import type { Tx } from '~/platform/tenancy.server';

const named = { select: { firstName: true, lastName: true } } as const;

type Name = { firstName: string; lastName: string };

const nameOf = ({ firstName, lastName }: Name) => `${firstName} ${lastName}`;

/** Everything a register shows beside its minutes, by participant, or by `halfDayId participantId`. */
export type RegisterPeople = NonNullable<Awaited<ReturnType<typeof readRegisterPeople>>>;

/**
 * The people of a session's register: names, signatures, what was recorded with its documents, corrections, and who
 * has shown a sign since `silentSince`. Null where there is no such session.
 */
export async function readRegisterPeople(
  tx: Tx,
  organizationId: string,
  { sessionId, silentSince }: { sessionId: string; silentSince: Date },
) {
  const session = await tx.liveSession.findUnique({
    where: { organizationId_id: { organizationId, id: sessionId } },
    select: {
      ...{ title: true, mode: true, timeZone: true, state: true },
      course: { select: { title: true, organization: { select: { name: true, signingHours: true } } } },
      trainers: { select: { membershipId: true, membership: named } },
      participants: {
        select: { id: true, membership: { select: { ...named.select, userId: true } } },
      },
      signatures: {
        orderBy: { signedAt: 'asc' },
        select: {
          ...{ halfDayId: true, participantId: true, membershipId: true, role: true, method: true },
          ...{ signedAt: true, claimedAt: true, mark: true, membership: named },
        },
      },
      corrections: {
        orderBy: { correctedAt: 'asc' },
        select: {
          ...{ id: true, halfDayId: true, participantId: true, reason: true, before: true, after: true },
          ...{ correctedBy: true, correctedAt: true },
        },
      },
      presence: {
        where: { leftAt: null, to: { gte: silentSince } },
        orderBy: { from: 'asc' },
        select: {
          ...{ from: true, participantId: true, membershipId: true, strangerId: true },
          ...{ membership: named, stranger: { select: { name: true, decision: true } } },
        },
      },
    },
  });
  if (!session) return null;
  const entries = await tx.halfDayAttendance.findMany({
    where: { organizationId, halfDay: { sessionId } },
    select: { halfDayId: true, participantId: true, note: true, documentFileId: true },
  });
  const files = await tx.storedFile.findMany({
    where: { organizationId, id: { in: entries.flatMap(({ documentFileId }) => documentFileId ?? []) } },
    select: { id: true, name: true },
  });
  const correctors = await tx.membership.findMany({
    where: { organizationId, id: { in: session.corrections.map(({ correctedBy }) => correctedBy) } },
    select: { id: true, ...named.select },
  });
  const { course, trainers, participants, signatures, corrections, presence } = session;
  const nameByParticipant = new Map(participants.map(({ id, membership }) => [id, nameOf(membership)]));
  const keyOf = (row: { halfDayId: string; participantId: string | null }) =>
    `${row.halfDayId} ${row.participantId}`;
  return {
    ...{ title: session.title, mode: session.mode as SessionMode, timeZone: session.timeZone },
    ...{ cancelled: session.state === 'cancelled', course: course.title },
    ...{ organization: course.organization.name, signingHours: course.organization.signingHours },
    trainers: new Map(trainers.map(({ membershipId, membership }) => [membershipId, nameOf(membership)])),
    participants: new Map(
      participants.map(({ id, membership }) => [
        id,
        { name: nameOf(membership), pending: membership.userId === null },
      ]),
    ),
    entries: new Map(
      entries.map((entry) => [
        keyOf(entry),
        { note: entry.note, document: files.find(({ id }) => id === entry.documentFileId) ?? null },
      ]),
    ),
    signatures: new Map(
      signatures
        .filter(({ role }) => role === 'participant')
        .map((signature) => [keyOf(signature), { ...signature, mark: signature.mark as DrawnMark | null }]),
    ),
    countersignatures: signatures
      .filter(({ role }) => role === 'trainer')
      .map(({ membership, mark, ...signature }) => ({
        ...{ ...signature, name: nameOf(membership), mark: mark as DrawnMark | null },
      })),
    corrections: corrections.map(({ correctedBy, before, after, ...correction }) => {
      const corrector = correctors.find(({ id }) => id === correctedBy);
      return {
        ...correction,
        ...{ before: before as AttendanceFact, after: after as AttendanceFact },
        by: corrector ? nameOf(corrector) : '',
      };
    }),
    here: hereNow(presence, nameByParticipant),
  };
}

type Presence = {
  from: Date;
  participantId: string | null;
  membershipId: string | null;
  strangerId: string | null;
  membership: Name | null;
  stranger: { name: string; decision: string | null } | null;
};

/** Each person once, however many devices they are there with. */
function hereNow(presence: readonly Presence[], names: ReadonlyMap<string, string>) {
  const found = new Map<
    string,
    { name: string; role: 'participant' | 'trainer' | 'stranger'; since: Date; participantId: string | null }
  >();
  for (const { from: since, participantId, membershipId, strangerId, membership, stranger } of presence) {
    const key = participantId ?? membershipId ?? strangerId ?? '';
    if (found.has(key) || stranger?.decision === 'dismissed') continue;
    const role = participantId ? 'participant' : membership ? 'trainer' : 'stranger';
    const name = names.get(participantId ?? '') ?? (membership ? nameOf(membership) : (stranger?.name ?? ''));
    found.set(key, { name, role, since, participantId });
  }
  return [...found.values()];
}
