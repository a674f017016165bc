import type { ActorOf } from '~/domain/actor';
import type { SurveyActivity } from '~/domain/assessment/survey';
import { publishedActivityOf } from '~/domain/courses/activities';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import {
  readPublishedText,
  readPublishedVersion,
  type PublishedVersion,
} from '~/records/learning/read-published-version.server';

export type FollowUp = {
  enrolmentId: string;
  versionId: string;
  answeredAt: Date | null;
  lesson: { id: string; title: string };
  version: PublishedVersion;
  activity: SurveyActivity;
};

/** A survey that was sent to somebody after the end of their course: open to them alone. Refuses with `not-found`. */
export async function openFollowUp(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  invitationId: string,
): Promise<FollowUp> {
  const found = await tx.surveyInvitation.findFirst({
    where: {
      ...{ organizationId, id: invitationId, sentAt: { not: null } },
      enrolment: { organizationId, membershipId },
    },
    select: { enrolmentId: true, versionId: true, lessonId: true, answeredAt: true },
  });
  if (!found) throw new Refusal('not-found');
  const { lessonId, ...invitation } = found;
  const version = await readPublishedVersion(tx, organizationId, found.versionId);
  const text = await readPublishedText(tx, organizationId, found.versionId, lessonId);
  const lesson = version.lessons.get(lessonId);
  if (!text || !lesson) throw new Refusal('not-found');
  const activity = publishedActivityOf('survey', text.activity);
  return { ...invitation, lesson: { id: lessonId, title: lesson.title }, version, activity };
}
