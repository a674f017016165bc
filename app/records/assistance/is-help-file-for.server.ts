import type { Tx } from '~/platform/tenancy.server';

/** Whether a file is part of an answer to somebody's own request for help. */
export async function isHelpFileFor(
  tx: Tx,
  { organizationId, membershipId }: { organizationId: string; membershipId: string },
  fileId: string,
): Promise<boolean> {
  const messages = await tx.helpMessage.count({
    where: {
      ...{ organizationId, fromTrainer: true, files: { array_contains: [{ fileId }] } },
      request: { enrolment: { membershipId } },
    },
  });
  return messages > 0;
}
