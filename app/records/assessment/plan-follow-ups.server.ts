import { addDays, dayIn } from '~/domain/calendar';
import { publishedActivityOf } from '~/domain/courses/activities';
import { atWallTime } from '~/domain/wall-time';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import { setLearningAgenda } from '~/records/learning/set-learning-agenda.server';
import { readPublishedText, type PublishedVersion } from '~/records/learning/read-published-version.server';

const sentAt = '09:00';

type Completed = {
  enrolment: { id: string; timeZone: string };
  version: PublishedVersion;
  completedAt: Date;
};

/**
 * Plans the surveys that are asked again so many days after a course was completed (F7), each once, for the morning of
 * that day. Without a survey in the course, nothing is read.
 */
export async function planFollowUps(
  tx: Tx,
  organizationId: string,
  { enrolment, version, completedAt }: Completed,
): Promise<void> {
  const enrolmentId = enrolment.id;
  for (const [lessonId, { kind }] of version.lessons) {
    if (kind !== 'survey') continue;
    const text = await readPublishedText(tx, organizationId, version.id, lessonId);
    const days = text && publishedActivityOf('survey', text.activity).followUpDays;
    if (!days) continue;
    const day = addDays(dayIn(completedAt, enrolment.timeZone), days);
    const sendAt = atWallTime(day, sentAt, enrolment.timeZone);
    const id = createId();
    const { count } = await tx.surveyInvitation.createMany({
      data: [{ organizationId, id, enrolmentId, lessonId, versionId: version.id, sendAt }],
      skipDuplicates: true,
    });
    if (count === 0) continue;
    await setLearningAgenda(tx, organizationId, { kind: 'send-survey', subjectId: id }, sendAt);
  }
}
