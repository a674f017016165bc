import type { ActorOf } from '~/domain/actor';
import { addDays, dayIn } from '~/domain/calendar';
import { atWallTime } from '~/domain/wall-time';
import { createId } from '~/platform/id.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { launchLesson } from '~/use-cases/learning/launch-lesson.server';
import { recordReading } from '~/use-cases/learning/record-reading.server';
import type { DemoPerson, Pace } from './people';
import type { DemoCourse } from './write-course';

const timeZone = 'Europe/Paris';
const minute = 60_000;
const readingMs = 70_000;

/** Enrols the learners as each began, and lets them read and finish lessons at their pace, on working days. */
export async function followDemoCourse(
  trainer: ActorOf<'member'>,
  course: DemoCourse,
  people: readonly DemoPerson[],
  now: Date,
): Promise<void> {
  const learners = people.filter((person): person is DemoPerson & { pace: Pace } => person.pace !== null);
  await Promise.all(learners.map((person, position) => follow(trainer, course, person, now, position)));
}

async function follow(
  trainer: ActorOf<'member'>,
  { courseId, lessons }: DemoCourse,
  { actor, pace, soldTo }: DemoPerson & { pace: Pace },
  now: Date,
  position: number,
): Promise<void> {
  const weeks = Math.max(pace.startedWeeksAgo, 0.3);
  const weeksAgo = (count: number) => new Date(now.getTime() - count * 7 * 86_400_000);
  const enrolledAt = weeksAgo(weeks);
  const opensOn = dayIn(enrolledAt, timeZone);
  const window = { opensOn, closesOn: addDays(opensOn, 56) };
  const wish = { courseId, memberIds: [actor.membershipId], groupIds: [], ...window };
  // Whoever a client sent was enrolled with its order, weeks before they began.
  const namedAt = soldTo ? weeksAgo(6.5) : enrolledAt;
  const { enrolments } = await enrolMembers(trainer, wish, { now: namedAt });
  const enrolmentId = enrolments[0]?.id ?? '';
  for (const [index, lesson] of lessons.slice(0, pace.lessonsDone).entries()) {
    const begun = momentOf(pace, index, { enrolledAt, now, position });
    await followLesson(actor, { enrolmentId, lesson, begun, share: 0.2 + ((index * 7 + position) % 5) * 0.06 });
  }
}

type Lesson = DemoCourse['lessons'][number];

/** One visit: the lesson opened, read minute by minute, marked done. */
async function followLesson(
  actor: ActorOf<'member'>,
  { enrolmentId, lesson, begun, share }: { enrolmentId: string; lesson: Lesson; begun: Date; share: number },
): Promise<void> {
  const visitId = createId();
  const lessonId = lesson.id;
  await launchLesson(actor, { enrolmentId, lessonId, visitId }, { now: begun });
  const reports = Math.max(1, Math.round((lesson.minutes * minute * share) / readingMs));
  let at = begun;
  for (let number = 1; number <= reports; number += 1) {
    const to = new Date(at.getTime() + readingMs);
    const period = { from: at, to, clientNow: to, position: number / reports };
    await recordReading(actor, { enrolmentId, lessonId, visitId, number, ...period }, { now: to });
    at = to;
  }
  await completeLesson(actor, { enrolmentId, lessonId }, { now: new Date(at.getTime() + 5000) });
}

/** When the learner opened their n-th lesson: spread over the weeks, in two bursts, or all in the first days. */
function momentOf(
  pace: Pace,
  index: number,
  { enrolledAt, now, position }: { enrolledAt: Date; now: Date; position: number },
): Date {
  const days = Math.max(1, Math.floor((now.getTime() - enrolledAt.getTime()) / 86_400_000) - 1);
  const share = (index + 0.5) / pace.lessonsDone;
  const day =
    pace.style === 'regular'
      ? Math.floor(days * share)
      : pace.style === 'late'
        ? Math.min(days, 1 + index)
        : share < 0.5
          ? Math.floor(days * 0.15)
          : Math.floor(days * 0.85);
  const inDay = pace.style === 'burst' ? index % Math.ceil(pace.lessonsDone / 2) : 0;
  const start = atWallTime(addDays(dayIn(enrolledAt, timeZone), day + 1), '09:10', timeZone);
  const moment = new Date(start.getTime() + (inDay * 35 + position * 17 + ((index * 11) % 23)) * minute);
  const latest = new Date(now.getTime() - (pace.lessonsDone - index) * 30 * minute);
  return moment < latest ? moment : latest;
}
