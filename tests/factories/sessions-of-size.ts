import { planSessionInput } from '~/domain/attendance/session-inputs';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { addParticipants } from '~/use-cases/attendance/add-participants.server';
import { planSession } from '~/use-cases/attendance/plan-session.server';
import type { SizedOrganization } from './organization-of-size';

const hour = 3_600_000;
const drawn = [
  [
    [10, 40],
    [60, 20],
  ],
];

/**
 * So many sessions to come and past, and one that goes on with everybody of the course: each has been there and has signed, was
 * recorded with a document and corrected, and as many strangers have been seen.
 */
export async function createSessionsOfSize(place: SizedOrganization, now: Date): Promise<string> {
  const { owner, courseId, memberIds } = place;
  const { organizationId, membershipId } = owner;
  const db = forOrganization(organizationId);
  const enrolments = await db.enrolment.findMany({
    where: { organizationId, courseId },
    select: { id: true },
  });
  const enrolmentIds = enrolments.map(({ id }) => id);
  const planAt = async (title: string, startsAt: number[]) => {
    const halfDays = startsAt.map((from) => ({
      startsAt: new Date(now.getTime() + from * hour).toISOString(),
      endsAt: new Date(now.getTime() + (from + 2) * hour).toISOString(),
      plannedMinutes: 120,
    }));
    const input = planSessionInput.parse({ courseId, title, mode: 'remote', halfDays });
    const { id } = await planSession(owner, input, { now: new Date(now.getTime() - 30 * 24 * hour) });
    return id;
  };
  for (let count = 1; count < memberIds.length; count += 1) {
    for (const startsAt of [24 + 3 * count, -24 - 3 * count]) {
      const sessionId = await planAt(`Séance ${count}`, [startsAt]);
      await addParticipants(owner, { sessionId, enrolmentIds, fromNow: false }, { now });
    }
  }
  const sessionId = await planAt('En cours', [-4, -1]);
  const { added } = await addParticipants(owner, { sessionId, enrolmentIds, fromNow: false }, { now });
  const [past] = await db.halfDay.findMany({
    where: { organizationId, sessionId },
    orderBy: { startsAt: 'asc' },
    select: { id: true },
  });
  const halfDayId = past?.id ?? '';
  const of = { organizationId, sessionId };
  const signed = { statement: 'Lu', statementHash: 'x', method: 'page', signedAt: now, mark: drawn };
  const device = { address: '192.0.2.9', device: 'Firefox, Linux' };
  const from = new Date(now.getTime() - hour);
  for (const participant of added) {
    const line = { ...of, halfDayId, participantId: participant.id };
    const [documentFileId, strangerId, evidenceId] = [createId(), createId(), createId()];
    await db.storedFile.create({
      data: {
        ...{ organizationId, id: documentFileId, name: 'arret.pdf', mediaType: 'application/pdf', bytes: 10 },
        ...{ store: 'disk', storeKey: documentFileId, sha256: documentFileId },
        ...{ purpose: 'absence', createdAt: now },
      },
    });
    await db.halfDayAttendance.updateMany({
      where: { organizationId, halfDayId, participantId: participant.id },
      data: { note: 'Vu', documentFileId, absence: 'illness' },
    });
    const signatory = { membershipId: participant.membershipId, role: 'participant' };
    await db.attendanceSignature.create({
      data: { ...line, id: createId(), ...signatory, ...signed, ...device, deviceId: createId(), evidenceId },
    });
    await db.attendanceCorrection.create({
      data: {
        ...{ ...line, id: createId(), reason: 'Erreur', before: {}, after: {} },
        ...{ correctedBy: membershipId, correctedAt: now, evidenceId },
      },
    });
    await db.sessionStranger.create({
      data: { ...of, id: strangerId, reference: strangerId, name: 'Inconnue', firstSeenAt: from },
    });
    for (const who of [{ participantId: participant.id }, { strangerId }]) {
      const stay = { ...of, id: createId(), ...who, connection: createId(), source: 'room', from, to: now };
      await db.presenceInterval.create({ data: stay });
    }
  }
  return sessionId;
}
