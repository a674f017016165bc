import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readCourseTitles } from '~/records/assistance/course-titles.server';
import { helpFields, helpLine, type HelpLine } from '~/records/assistance/help-line.server';
import { markTold } from '~/records/assistance/mark-told.server';
import { readHelpThread, type HelpMessage } from '~/records/assistance/read-help-thread.server';

export type HelpThread = HelpLine & {
  courseId: string;
  enrolmentId: string;
  lessonId: string | null;
  learner: { name: string; email: string };
  messages: HelpMessage[];
  /** Whether it is somebody else's question. */
  mayAnswer: boolean;
  messageId: string;
};

/** A learner's request with its messages, for those who answer. Refuses with `not-allowed` or `not-found`. */
export async function getHelp(
  actor: ActorOf<'member'>,
  { requestId }: { requestId: string },
  { now }: { now: Date },
): Promise<HelpThread> {
  if (!can(actor, 'help.answer')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const db = forOrganization(organizationId);
  const row = await db.helpRequest.findFirst({
    where: { organizationId, id: requestId },
    select: {
      ...{ ...helpFields, enrolmentId: true },
      enrolment: {
        select: {
          membershipId: true,
          membership: { select: { firstName: true, lastName: true, email: true } },
        },
      },
    },
  });
  if (!row) throw new Refusal('not-found');
  const titles = await readCourseTitles(db, organizationId, [row.courseId]);
  const messages = await readHelpThread(db, organizationId, requestId, membershipId);
  await markTold(db, actor, `/teach/help/${requestId}`, now);
  const { firstName, lastName, email } = row.enrolment.membership;
  return {
    ...helpLine(row, titles.get(row.courseId) ?? '', now),
    ...{ courseId: row.courseId, enrolmentId: row.enrolmentId, lessonId: row.lessonId },
    learner: { name: `${firstName} ${lastName}`.trim(), email },
    messages,
    mayAnswer: row.enrolment.membershipId !== membershipId,
    messageId: createId(),
  };
}
