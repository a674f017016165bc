import type { ActorOf } from '~/domain/actor';
import { promisedBy } from '~/domain/assistance/help-standing';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';

export type HelpToAsk = {
  enrolmentId: string;
  courseTitle: string;
  lesson: { id: string; title: string } | null;
  language: string;
  /** How the programme says that help is given; empty where it says nothing. */
  assistance: string;
  /** By when a question asked now is answered; null where nothing is promised. */
  promisedBy: string | null;
  /** Of the message that is about to be written. */
  messageId: string;
};

/**
 * What somebody is about to ask about: a course of their own, a lesson of it where one is named (left out where the
 * version has none such any more). Refuses with `not-found` or `enrolment-withdrawn`.
 */
export async function getHelpToAsk(
  { organizationId, membershipId }: ActorOf<'member'>,
  { enrolmentId, lessonId }: { enrolmentId: string; lessonId: string | null },
  { now }: { now: Date },
): Promise<HelpToAsk> {
  const db = forOrganization(organizationId);
  const enrolment = await db.enrolment.findFirst({
    where: { organizationId, id: enrolmentId, membershipId },
    select: { versionId: true, withdrawnAt: true },
  });
  if (!enrolment) throw new Refusal('not-found');
  if (enrolment.withdrawnAt) throw new Refusal('enrolment-withdrawn');
  const { title, programme, lessons } = await readPublishedVersion(db, organizationId, enrolment.versionId);
  const lesson = lessonId === null ? undefined : lessons.get(lessonId);
  return {
    enrolmentId,
    courseTitle: title,
    lesson: lesson ? { id: lesson.id, title: lesson.title } : null,
    language: programme.language,
    assistance: programme.pedagogicalAssistance,
    promisedBy: promisedBy(now, programme.assistanceHours)?.toISOString() ?? null,
    messageId: createId(),
  };
}
