import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readCourseTitles } from '~/records/assistance/course-titles.server';
import { helpFields, helpLine, type HelpLine } from '~/records/assistance/help-line.server';
import { markTold } from '~/records/assistance/mark-told.server';
import { readHelpThread, type HelpMessage } from '~/records/assistance/read-help-thread.server';

export type OwnHelpThread = HelpLine & {
  enrolmentId: string;
  lessonId: string | null;
  messages: HelpMessage[];
  /** Whether its learner may still write: not once they left the course. */
  open: boolean;
  /** Of the message that may be written next. */
  messageId: string;
};

/** A request of one's own with its messages; what was told of it is read thereby. Refuses with `not-found`. */
export async function getOwnHelp(
  { organizationId, membershipId }: ActorOf<'member'>,
  { requestId }: { requestId: string },
  { now }: { now: Date },
): Promise<OwnHelpThread> {
  const db = forOrganization(organizationId);
  const row = await db.helpRequest.findFirst({
    where: { organizationId, id: requestId, enrolment: { membershipId } },
    select: { ...helpFields, enrolmentId: true, enrolment: { select: { withdrawnAt: true } } },
  });
  if (!row) throw new Refusal('not-found');
  const titles = await readCourseTitles(db, organizationId, [row.courseId]);
  const messages = await readHelpThread(db, organizationId, requestId, membershipId);
  await markTold(db, { organizationId, membershipId }, `/learn/help/${requestId}`, now);
  return {
    ...helpLine(row, titles.get(row.courseId) ?? '', now),
    enrolmentId: row.enrolmentId,
    lessonId: row.lessonId,
    messages,
    open: row.enrolment.withdrawnAt === null,
    messageId: createId(),
  };
}
