import type { ActorOf } from '~/domain/actor';
import { planSessionInput } from '~/domain/attendance/session-inputs';
import { forOrganization } from '~/platform/tenancy.server';
import { addParticipants } from '~/use-cases/attendance/add-participants.server';
import { planSession } from '~/use-cases/attendance/plan-session.server';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { createDraftCourse } from './course';
import { createMember } from './member';

export type PlannedSession = {
  organizationId: string;
  trainer: ActorOf<'member'>;
  courseId: string;
  /** The step that the session stands for; null where it stands for none. */
  stepId: string | null;
  sessionId: string;
  /** In order of time. */
  halfDays: { id: string; startsAt: Date; endsAt: Date; plannedMinutes: number }[];
  learners: { actor: ActorOf<'member'>; enrolmentId: string; participantId: string }[];
};

type Values = {
  mode?: 'remote' | 'in-person' | 'mixed';
  learners?: number;
  /** Of the first half-day; the others follow, morning and afternoon. */
  startsAt?: Date;
  halfDays?: number;
  plannedMinutes?: number;
  capacity?: number | null;
  organizationId?: string;
  /** The session stands for a step of its course's path, the last. */
  step?: boolean;
  now?: Date;
};

const hour = 3_600_000;

/** A session with learners of a published course, its half-days of three and a half hours with a break of 15 minutes. */
export async function createSession(values: Values = {}): Promise<PlannedSession> {
  const { mode = 'remote', learners = 2, halfDays = 2, plannedMinutes = 195, capacity = null } = values;
  const startsAt = values.startsAt ?? new Date('2026-11-24T08:00:00.000Z');
  const now = values.now ?? new Date(startsAt.getTime() - 15 * 24 * hour);
  const own = values.organizationId ? { organizationId: values.organizationId } : {};
  const trainer = await createMember({ ...own, role: 'trainer', firstName: 'Thierry', lastName: 'Essai' });
  const { organizationId } = trainer;
  const { courseId, modules } = await createDraftCourse(trainer, { now });
  const moduleId = modules.at(-1)!.moduleId;
  const step = { courseId, moduleId, title: 'La séance', kind: 'session' as const, minutes: plannedMinutes };
  const stepId = values.step ? (await addLesson(trainer, step, { now })).id : null;
  await publishCourse(trainer, { courseId }, { now });
  const people = [];
  for (let number = 1; number <= learners; number += 1) {
    people.push(await createMember({ organizationId, role: 'learner', firstName: `Léa ${number}` }));
  }
  const memberIds = people.map(({ membershipId }) => membershipId);
  const none = { opensOn: null, closesOn: null, groupIds: [] };
  const { enrolments } = await enrolMembers(trainer, { courseId, memberIds, ...none }, { now });
  const input = planSessionInput.parse({
    ...{ courseId, title: 'Conduire un entretien', mode, capacity, lessonId: stepId },
    halfDays: Array.from({ length: halfDays }, (_, index) => {
      const from = startsAt.getTime() + Math.floor(index / 2) * 24 * hour + (index % 2) * 5 * hour;
      const to = from + 3.5 * hour;
      return {
        startsAt: new Date(from).toISOString(),
        endsAt: new Date(to).toISOString(),
        plannedMinutes,
      };
    }),
  });
  const { id: sessionId } = await planSession(trainer, input, { now });
  const enrolmentIds = enrolments.map(({ id }) => id);
  const wish = { sessionId, enrolmentIds, fromNow: false };
  const { added } = learners > 0 ? await addParticipants(trainer, wish, { now }) : { added: [] };
  const rows = await forOrganization(organizationId).halfDay.findMany({
    where: { organizationId, sessionId },
    orderBy: { startsAt: 'asc' },
    select: { id: true, startsAt: true, endsAt: true, plannedMinutes: true },
  });
  return {
    ...{ organizationId, trainer, courseId, stepId, sessionId, halfDays: rows },
    learners: people.map((actor) => {
      const participant = added.find(({ membershipId }) => membershipId === actor.membershipId);
      return {
        actor,
        enrolmentId: participant?.enrolmentId ?? '',
        participantId: participant?.id ?? '',
      };
    }),
  };
}
