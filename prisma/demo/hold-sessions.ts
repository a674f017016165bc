import type { ActorOf } from '~/domain/actor';
import { planSessionInput } from '~/domain/attendance/session-inputs';
import { addDays, dayIn } from '~/domain/calendar';
import { atWallTime } from '~/domain/wall-time';
import { forOrganization } from '~/platform/tenancy.server';
import { addParticipants } from '~/use-cases/attendance/add-participants.server';
import { planSession } from '~/use-cases/attendance/plan-session.server';
import { reportFault } from '~/use-cases/attendance/report-fault.server';
import { attendDemoSession, type DemoSession } from './attend-session';
import type { DemoPerson } from './people';
import type { DemoCourse } from './write-course';

const timeZone = 'Europe/Paris';
const minute = 60_000;

export type DemoSessions = { held: DemoSession; toCome: DemoSession };

/** What the demo course was sold with: a session remote last week, one in person next week, both planned long before. */
export async function planDemoSessions(
  trainer: ActorOf<'member'>,
  { courseId }: DemoCourse,
  people: readonly DemoPerson[],
  { now, plannedAt }: { now: Date; plannedAt: Date },
): Promise<DemoSessions> {
  const day = workingDayFrom(now);
  const plan = { trainer, courseId };
  const [lastWeek, nextWeek] = [day(-7), day(7)];
  const held = await plannedWith(
    plan,
    {
      ...{ title: 'Conduire un entretien à distance', mode: 'remote' },
      instructions: 'Prévoyez un casque. La salle ouvre une demi-heure avant le début.',
      halfDays: [halfDay(at(lastWeek, '10:00'), 60, 60), halfDay(at(lastWeek, '14:00'), 60, 60)],
    },
    group(people, 'learner', 'amina', 'bruno', 'chloe', 'david'),
    plannedAt,
  );
  const toCome = await plannedWith(
    plan,
    {
      ...{ title: 'Mise en situation', mode: 'in-person', capacity: 12 },
      place: '12 rue de la Démonstration, Paris 11e, salle Voltaire',
      halfDays: [halfDay(at(nextWeek, '09:00'), 210, 195), halfDay(at(nextWeek, '13:30'), 210, 195)],
    },
    group(people, 'learner', 'amina', 'bruno', 'chloe', 'david'),
    plannedAt,
  );
  return { held, toCome };
}

/**
 * The session of last week as it was held, signed and counter-signed; one that begins shortly in the built-in room and
 * stands for a step of the path; and a fault that was reported yesterday.
 */
export async function holdDemoSessions(
  trainer: ActorOf<'member'>,
  { courseId }: DemoCourse,
  people: readonly DemoPerson[],
  { sessions, now, stepId }: { sessions: DemoSessions; now: Date; stepId: string },
): Promise<void> {
  await attendDemoSession(trainer, sessions.held);

  const soon = new Date(Math.ceil((now.getTime() + 20 * minute) / (15 * minute)) * 15 * minute);
  await plannedWith(
    { trainer, courseId },
    { title: 'Questions et cas pratiques', mode: 'remote', lessonId: stepId, halfDays: [halfDay(soon, 90, 90)] },
    group(people, 'learner', 'amina', 'bruno', 'farid'),
    new Date(now.getTime() - 3 * 1440 * minute),
  );

  const [reporter] = group(people, 'david');
  const report = {
    page: '/learn',
    description: 'La vidéo du module 2 reste noire depuis ce matin, sur deux ordinateurs.',
    device: 'Firefox, Windows',
  };
  await reportFault(reporter!, report, { now: new Date(now.getTime() - 26 * 60 * minute) });
}

const at = (on: string, time: string) => atWallTime(on, time, timeZone);

const group = (people: readonly DemoPerson[], ...names: string[]) =>
  names.map((name) => people.find(({ email }) => email === `${name}@demo.test`)!.actor);

function halfDay(startsAt: Date, minutes: number, plannedMinutes: number) {
  const endsAt = new Date(startsAt.getTime() + minutes * minute);
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), plannedMinutes };
}

async function plannedWith(
  { trainer, courseId }: { trainer: ActorOf<'member'>; courseId: string },
  session: Record<string, unknown>,
  learners: readonly ActorOf<'member'>[],
  now: Date,
): Promise<DemoSession> {
  const { organizationId } = trainer;
  const db = forOrganization(organizationId);
  const { id } = await planSession(trainer, planSessionInput.parse({ courseId, ...session }), { now });
  const enrolments = await db.enrolment.findMany({
    where: { organizationId, courseId, membershipId: { in: learners.map((one) => one.membershipId) } },
    select: { id: true },
  });
  const wish = { sessionId: id, enrolmentIds: enrolments.map((one) => one.id), fromNow: false };
  const { added } = await addParticipants(trainer, wish, { now });
  const halfDays = await db.halfDay.findMany({
    where: { organizationId, sessionId: id },
    orderBy: { startsAt: 'asc' },
    select: { id: true, startsAt: true, endsAt: true },
  });
  const participantOf = new Map(added.map((one) => [one.membershipId, one.id]));
  return {
    ...{ id, halfDays },
    learners: learners.map((actor) => ({
      actor,
      participantId: participantOf.get(actor.membershipId) ?? '',
    })),
  };
}

/** So many days from an instant, as a working day. */
export const workingDayFrom = (now: Date) => (days: number) => workingDay(addDays(dayIn(now, timeZone), days));

/** That day, or the Monday after it. */
function workingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}
