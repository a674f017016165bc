import type { ActorOf } from '~/domain/actor';
import type { Tx } from '~/platform/tenancy.server';

/** Whether a trainer gave this file back to somebody with the assessment of their work. */
export async function isFeedbackFor(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  fileId: string,
): Promise<boolean> {
  const found = await tx.submission.findFirst({
    where: {
      ...{ organizationId, feedbackFiles: { array_contains: [{ fileId }] } },
      enrolment: { organizationId, membershipId },
    },
    select: { id: true },
  });
  return found !== null;
}
