import type { DrawnMark } from '~/domain/attendance/drawn-mark';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { recordStay } from '~/records/attendance/record-presence.server';
import { recordSignature } from '~/records/attendance/record-signature.server';
import type { PlannedSession } from './session';

type Place = Pick<PlannedSession, 'organizationId' | 'sessionId' | 'halfDays' | 'learners' | 'trainer'>;
type Who = { learner: number; halfDay: number };

const minute = 60_000;

function within<Result>({ organizationId }: Place, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return inTransaction(forOrganization(organizationId), work);
}

/** A learner was connected from so many minutes after a half-day's start to so many. */
export async function connect(
  place: Place,
  { learner, halfDay }: Who,
  from: number,
  to: number,
): Promise<void> {
  const { organizationId, sessionId, halfDays, learners } = place;
  const start = halfDays[halfDay]!.startsAt.getTime();
  const connection = createId();
  const stay = {
    who: { participantId: learners[learner]!.participantId },
    ...{ connection, eventKey: connection, source: 'room' as const },
    ...{ from: new Date(start + from * minute), to: new Date(start + to * minute) },
  };
  await within(place, (tx) => recordStay(tx, organizationId, sessionId, stay, stay.to));
}

/** The trainer was in the room, likewise. */
export async function lead(place: Place, halfDay: number, from: number, to: number): Promise<void> {
  const { organizationId, sessionId, halfDays, trainer } = place;
  const start = halfDays[halfDay]!.startsAt.getTime();
  const connection = createId();
  const stay = {
    who: { membershipId: trainer.membershipId },
    ...{ connection, eventKey: connection, source: 'room' as const },
    ...{ from: new Date(start + from * minute), to: new Date(start + to * minute) },
  };
  await within(place, (tx) => recordStay(tx, organizationId, sessionId, stay, stay.to));
}

type Signed = { method?: string; deviceId?: string; mark?: DrawnMark };

/** A learner signed as the half-day ended. */
export async function sign(place: Place, { learner, halfDay }: Who, signed: Signed = {}): Promise<void> {
  const { organizationId, sessionId, halfDays, learners } = place;
  const { id: halfDayId, endsAt } = halfDays[halfDay]!;
  const { participantId, actor } = learners[learner]!;
  const { method = 'page', deviceId = createId(), mark = null } = signed;
  const signature = {
    ...{
      sessionId,
      halfDayId,
      participantId,
      role: 'participant' as const,
      membershipId: actor.membershipId,
    },
    ...{ statement: `Participant ${participantId}, ${halfDayId}`, method, mark, claimedAt: null },
    source: 'page' as const,
  };
  const from = { address: '192.0.2.7', device: 'Firefox, Linux', deviceId };
  await within(place, (tx) => recordSignature(tx, organizationId, signature, from, endsAt));
}

/** The trainer counter-signed the half-day ten minutes after its end, or when told. */
export async function countersign(
  place: Place,
  halfDay: number,
  mark: DrawnMark | null = null,
  when: Date | null = null,
): Promise<void> {
  const { organizationId, sessionId, halfDays, trainer } = place;
  const { id: halfDayId, endsAt } = halfDays[halfDay]!;
  const at = when ?? new Date(endsAt.getTime() + 10 * minute);
  const signature = {
    ...{
      sessionId,
      halfDayId,
      participantId: null,
      role: 'trainer' as const,
      membershipId: trainer.membershipId,
    },
    ...{ statement: `Formateur, ${halfDayId}`, method: 'page', mark, claimedAt: null },
    source: 'workspace' as const,
  };
  const from = { address: '192.0.2.8', device: 'Chrome, Windows', deviceId: createId() };
  await within(place, async (tx) => {
    await recordSignature(tx, organizationId, signature, from, at);
    await tx.halfDay.update({
      where: { organizationId_id: { organizationId, id: halfDayId } },
      data: { countersignedAt: at },
      select: { id: true },
    });
  });
}

type Recorded = {
  absence?: string;
  lateMinutes?: number;
  earlyMinutes?: number;
  note?: string;
  unsignedReason?: string;
};

/** The trainer recorded how a learner attended. */
export async function record(place: Place, { learner, halfDay }: Who, recorded: Recorded): Promise<void> {
  const { organizationId, sessionId, halfDays, learners, trainer } = place;
  const { id: halfDayId, endsAt } = halfDays[halfDay]!;
  const { participantId } = learners[learner]!;
  await within(place, async (tx) => {
    const attendance = {
      ...{ attends: null, absence: null, note: '', documentFileId: null, lateMinutes: 0, earlyMinutes: 0 },
      ...{ unsignedReason: null, ...recorded },
    };
    const payload = { halfDayId, participantId, attendance, by: trainer.membershipId };
    const fact = { kind: 'recorded' as const, payload, source: 'workspace' as const };
    await appendSessionEvidence(tx, organizationId, sessionId, fact, endsAt);
    await tx.halfDayAttendance.update({
      where: { organizationId_halfDayId_participantId: { organizationId, halfDayId, participantId } },
      data: { ...recorded, recordedAt: endsAt },
      select: { halfDayId: true },
    });
  });
}
