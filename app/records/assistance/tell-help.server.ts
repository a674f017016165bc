import type { Tx } from '~/platform/tenancy.server';
import { notifyMembers } from '~/records/assistance/notify-members.server';
import { readCourseTeachers } from '~/records/assistance/course-teachers.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';

type Asked = {
  requestId: string;
  messageId: string;
  enrolmentId: string;
  courseId: string;
  lessonId: string | null;
  lessonTitle: string;
  membershipId: string;
  textHash: string;
  promisedBy: Date | null;
};

/** A learner's question is evidence (F4), and those who answer for the course are told. */
export async function tellHelpAsked(tx: Tx, organizationId: string, asked: Asked, now: Date): Promise<void> {
  const { requestId, messageId, enrolmentId, lessonId, lessonTitle: lesson, textHash } = asked;
  const payload = {
    ...{ lessonId, title: lesson, requestId, messageId, textHash },
    promisedBy: asked.promisedBy?.toISOString() ?? null,
  };
  const fact = { kind: 'help-asked' as const, payload, source: 'player' as const, eventKey: messageId };
  await appendEnrolmentEvidence(tx, organizationId, enrolmentId, fact, now);
  const learner = await nameOf(tx, organizationId, asked.membershipId);
  const { title: course } = await tx.course.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: asked.courseId } },
    select: { title: true },
  });
  const teachers = await readCourseTeachers(tx, organizationId, asked.courseId);
  const about = {
    subjectKey: messageId,
    values: { learner, course, lesson },
    href: `/teach/help/${requestId}`,
  };
  await notifyMembers(
    tx,
    organizationId,
    teachers
      .filter((membershipId) => membershipId !== asked.membershipId)
      .map((membershipId) => ({ kind: 'help-asked', membershipId, ...about })),
    now,
  );
}

export async function nameOf(tx: Tx, organizationId: string, membershipId: string): Promise<string> {
  const { firstName, lastName } = await tx.membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: { firstName: true, lastName: true },
  });
  return `${firstName} ${lastName}`.trim();
}
