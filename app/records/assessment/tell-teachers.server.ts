import type { Tx } from '~/platform/tenancy.server';
import { readCourseTeachers } from '~/records/assistance/course-teachers.server';
import { notifyMembers } from '~/records/assistance/notify-members.server';
import type { LockedEnrolment } from '~/records/learning/lock-learner.server';

/** Tells those who answer for a course that an attempt awaits their marks, each once. */
export async function tellTeachers(
  tx: Tx,
  organizationId: string,
  work: { enrolment: LockedEnrolment; attempt: { attemptId: string; title: string } },
  now: Date,
): Promise<void> {
  const { enrolment, attempt } = work;
  const learner = await tx.membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: enrolment.membershipId } },
    select: { firstName: true, lastName: true },
  });
  const course = await tx.course.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: enrolment.courseId } },
    select: { title: true },
  });
  const teachers = await readCourseTeachers(tx, organizationId, enrolment.courseId);
  const values = {
    learner: `${learner.firstName} ${learner.lastName}`.trim(),
    ...{ course: course.title, lesson: attempt.title },
  };
  await notifyMembers(
    tx,
    organizationId,
    teachers.map((membershipId) => ({
      ...{
        membershipId,
        kind: 'work-handed-in' as const,
        subjectKey: `attempt:${attempt.attemptId}`,
        values,
      },
      href: `/teach/marking/attempts/${attempt.attemptId}`,
    })),
    now,
  );
}
