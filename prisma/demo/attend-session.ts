import type { ActorOf } from '~/domain/actor';
import { longestSilenceMs } from '~/domain/attendance/presence';
import { attendanceInput } from '~/domain/attendance/signing-inputs';
import { createId } from '~/platform/id.server';
import { countersignHalfDay } from '~/use-cases/attendance/countersign-half-day.server';
import { getRegister } from '~/use-cases/attendance/get-register.server';
import { getSigning } from '~/use-cases/attendance/get-signing.server';
import { recordAttendance } from '~/use-cases/attendance/record-attendance.server';
import { recordRoomPresence } from '~/use-cases/attendance/record-room-presence.server';
import { signHalfDay } from '~/use-cases/attendance/sign-half-day.server';

const minute = 60_000;

export type DemoSession = {
  id: string;
  halfDays: { id: string; startsAt: Date; endsAt: Date }[];
  learners: { actor: ActorOf<'member'>; participantId: string }[];
};

type Learner = DemoSession['learners'][number];
type HalfDay = DemoSession['halfDays'][number];

/** From which minute to which a learner is there, by half-day; null who is not. */
const stays: readonly (readonly ([number, number] | null)[])[] = [
  [
    [0, 60],
    [1, 60],
  ],
  [
    [1, 60],
    [0, 59],
  ],
  [
    [12, 60],
    [0, 60],
  ],
  [null, null],
  [
    [0, 58],
    [0, 14],
  ],
];

/**
 * The demo's first session as it was held: who was in the room and when, a late arrival, an absence with its reason,
 * signatures of whom was there (one for an afternoon of which a quarter of an hour was followed), and the
 * counter-signatures.
 */
export async function attendDemoSession(trainer: ActorOf<'member'>, session: DemoSession): Promise<void> {
  const { id: sessionId, learners } = session;
  for (const [index, halfDay] of session.halfDays.entries()) {
    await attend(trainer, sessionId, halfDay, [0, 60]);
    for (const [position, learner] of learners.entries()) {
      const stay = stays[position]?.[index];
      if (stay) await attend(learner.actor, sessionId, halfDay, stay);
    }
    const [, , late, absent] = learners;
    const record = (learner: Learner | undefined, attendance: Record<string, unknown>) =>
      recordAttendance(
        trainer,
        {
          ...{ sessionId, halfDayId: halfDay.id, participantId: learner?.participantId ?? '' },
          ...{ ...attendanceInput.parse(attendance), document: null },
        },
        { now: halfDay.endsAt },
      );
    await record(absent, { absence: 'illness', note: 'Arrêt de travail annoncé la veille.' });
    if (index === 0) await record(late, { lateMinutes: 12, note: 'Train en retard.' });
    for (const learner of learners.filter((one) => one !== absent)) await sign(learner, sessionId, halfDay);
    await countersign(trainer, sessionId, halfDay);
  }
}

const placeOf = ({ membershipId }: ActorOf<'member'>) => ({
  ...{ address: '192.0.2.10', device: 'Firefox, Windows', deviceId: membershipId },
});

/** One page in the room: it says that it is there now and then, and goodbye. */
async function attend(
  actor: ActorOf<'member'>,
  sessionId: string,
  { startsAt }: HalfDay,
  [from, to]: readonly [number, number],
): Promise<void> {
  const pageId = createId();
  const begin = startsAt.getTime() + from * minute;
  const end = startsAt.getTime() + to * minute - 1000;
  const place = placeOf(actor);
  const report = (at: number, signs: { number: number; kind: 'joined' | 'seen' | 'left'; at: Date }[]) => {
    const now = new Date(at);
    return recordRoomPresence(actor, { sessionId, pageId, clientNow: now, signs }, { now, place });
  };
  await report(begin, [{ number: 0, kind: 'joined', at: new Date(begin) }]);
  const signs = [];
  for (let at = begin + longestSilenceMs; at < end; at += longestSilenceMs) {
    signs.push({ number: signs.length + 1, kind: 'seen' as const, at: new Date(at) });
  }
  await report(end, [...signs, { number: signs.length + 1, kind: 'left', at: new Date(end) }]);
}

async function sign({ actor }: Learner, sessionId: string, { id, endsAt }: HalfDay): Promise<void> {
  const now = new Date(endsAt.getTime() - 2 * minute);
  const { halfDays } = await getSigning(actor, { sessionId }, { now, language: 'fr' });
  const shown = halfDays.find(({ halfDayId }) => halfDayId === id);
  if (!shown) throw new Error('the demo has nothing to sign');
  const { organizationId, halfDayId, statementHash } = shown;
  const input = { organizationId, halfDayId, statementHash, proof: '', method: 'page' as const, mark: null };
  await signHalfDay({ userId: actor.userId }, input, { now, place: placeOf(actor) });
}

async function countersign(trainer: ActorOf<'member'>, sessionId: string, { id, endsAt }: HalfDay) {
  const now = new Date(endsAt.getTime() + 6 * minute);
  const { halfDays } = await getRegister(trainer, { sessionId }, { now, language: 'fr' });
  const shown = halfDays.find((halfDay) => halfDay.id === id)?.toCountersign;
  if (!shown) throw new Error('the demo has nothing to counter-sign');
  const act = { sessionId, halfDayId: id, mark: null, ...shown };
  await countersignHalfDay(trainer, act, { now, place: placeOf(trainer) });
}
